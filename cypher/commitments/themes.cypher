// The themes a commitment addresses, with the words that show it.
MATCH (commitment)-[addresses:ADDRESSES]->(theme:Theme)
