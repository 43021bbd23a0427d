// The best hits of the full-text index, with the texts that highlights are taken from. The procedure yields the best first, of
// all types: limited by itself it would leave out every theme that five hundred commitments come before.
CALL db.index.fulltext.queryNodes("search", $query) YIELD node, score
WHERE any(label IN labels(node) WHERE label IN $labels) AND node.slug IS NOT NULL
WITH node, score
LIMIT $most
RETURN CASE WHEN node:Declaration THEN "Declaration" WHEN node:Commitment THEN "Commitment" WHEN node:State THEN "State"
            WHEN node:Organization THEN "Organization" ELSE "Theme" END,
       node.slug, score,
       [field IN ["title", "shortTitle", "name", "heading", "text", "summary", "definition"] WHERE node[field] IS NOT NULL | [field, node[field]]],
       coalesce(node.aliases, [])
ORDER BY score DESC, node.slug
