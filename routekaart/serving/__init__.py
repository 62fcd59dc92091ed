"""The local preview: the site as it will be, after every save.

What is shown is made when it is asked for. Nobody but this machine can look.
"""
