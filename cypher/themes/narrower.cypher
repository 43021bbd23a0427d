// The themes directly below.
MATCH (theme)<-[:BROADER]-(narrower:Theme)
