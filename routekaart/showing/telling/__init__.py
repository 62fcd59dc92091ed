"""What every sink says: the words, links, contacts and advices of page, paper and drawing."""
