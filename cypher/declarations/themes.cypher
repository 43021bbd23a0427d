// The themes a declaration addresses, with the words that show it.
MATCH (declaration)-[addresses:ADDRESSES]->(theme:Theme)
