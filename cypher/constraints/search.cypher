// The analyzer folds accents and case, so that "Côte d’Ivoire" is found by "cote d'ivoire", and leaves out English stop words
// such as "and", which src/search/lucene.ts therefore does not ask for.
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (node:Declaration|Commitment|Party|Theme)
ON EACH [node.title, node.shortTitle, node.aliases, node.summary, node.heading, node.text, node.name, node.definition]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}}
