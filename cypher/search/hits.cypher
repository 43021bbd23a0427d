// The best hits of the full-text index, with the texts that highlights are taken from.
CALL db.index.fulltext.queryNodes("search", $query, {limit: $most}) YIELD node, score
WHERE any(label IN labels(node) WHERE label IN $labels) AND node.slug IS NOT NULL
  AND CASE WHEN node:Declaration THEN node.title IS NOT NULL AND node.kind IS NOT NULL AND node.status IS NOT NULL AND node.catalogued IS NOT NULL
           WHEN node:Commitment THEN node.text IS NOT NULL AND node.ordinal IS NOT NULL AND node.declaration IS NOT NULL
           WHEN node:Theme THEN node.name IS NOT NULL AND node.definition IS NOT NULL
           WHEN node:State THEN node.name IS NOT NULL AND node.iso2 IS NOT NULL AND node.iso3 IS NOT NULL
           ELSE node.name IS NOT NULL AND node.kind IS NOT NULL END
RETURN CASE WHEN node:Declaration THEN "Declaration" WHEN node:Commitment THEN "Commitment" WHEN node:State THEN "State"
            WHEN node:Organization THEN "Organization" ELSE "Theme" END,
       node.slug, score,
       [field IN ["title", "shortTitle", "name", "heading", "text", "summary", "definition"] WHERE node[field] IS NOT NULL | [field, node[field]]],
       coalesce(node.aliases, [])
ORDER BY score DESC, node.slug
