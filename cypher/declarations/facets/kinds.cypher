// How many of the declarations are of each kind.
WITH declaration.kind AS kind, count(*) AS found
WHERE kind IS NOT NULL
ORDER BY found DESC, kind
RETURN [kind, kind, found]
