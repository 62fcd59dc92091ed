"""Routekaart: from YAML about organisations and signals to a guide, a map and a proof.

Data flows one way: reading → deciding → showing → cli and plugin.
"""

__version__ = "0.1.0"
