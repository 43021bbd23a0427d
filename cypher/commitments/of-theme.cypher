// The commitments that address a theme or one below it.
MATCH (theme)<-[:BROADER*0..]-(:Theme)<-[:ADDRESSES]-(commitment:Commitment)
WITH DISTINCT commitment
