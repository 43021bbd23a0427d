// The commitments that address a theme or one below it.
// Each theme once before anything else: the planner would follow every way down, and a theme below several others has many.
MATCH (theme)<-[:BROADER*0..]-(below)
WITH DISTINCT below
MATCH (below)<-[:ADDRESSES]-(commitment:Commitment)
WITH DISTINCT commitment
