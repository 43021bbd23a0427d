// How many cross-references there are.
MATCH ()-[reference:$any($kinds)]->()
RETURN count(reference)
