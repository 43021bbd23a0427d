// The declarations that address a theme or one below it.
MATCH (theme)<-[:BROADER*0..]-(:Theme)<-[:ADDRESSES]-(declaration:Declaration)
WITH DISTINCT declaration
