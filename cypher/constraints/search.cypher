// The analyzer folds accents and case and keeps every word: "Côte d’Ivoire" is found by "cote d'ivoire".
CREATE FULLTEXT INDEX search IF NOT EXISTS
FOR (node:Declaration|Commitment|Party|Theme)
ON EACH [node.title, node.shortTitle, node.aliases, node.summary, node.heading, node.text, node.name, node.definition]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding', `fulltext.eventually_consistent`: false}}
