// The best hits of the full-text index, with the texts that highlights are taken from.
CALL db.index.fulltext.queryNodes("search", $query, {limit: $most}) YIELD node, score
WHERE any(label IN labels(node) WHERE label IN $labels) AND node.slug IS NOT NULL
RETURN CASE WHEN node:Declaration THEN "Declaration" WHEN node:Commitment THEN "Commitment" WHEN node:State THEN "State"
            WHEN node:Organization THEN "Organization" ELSE "Theme" END,
       node.slug, score,
       [field IN ["title", "shortTitle", "name", "heading", "text", "summary", "definition"] WHERE node[field] IS NOT NULL | [field, node[field]]],
       coalesce(node.aliases, [])
ORDER BY score DESC, node.slug
