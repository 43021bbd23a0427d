/** What GraphiQL opens with: the three uses, and the evidence under them. */
export const exampleQueries = `# Who promised what, with whom, and in which words.
# Put the cursor into one of these operations and run it.

# What Canada, the United Kingdom and the United States signed together, and how we know.
query SignedTogether {
  declarations(filter: { parties: ["canada", "GB", "USA"] }, first: 20) {
    totalCount
    nodes { slug title date { edtf } }
  }
}

# Which declarations speak of others, in their own words.
query References {
  declaration(by: { slug: "canada-us-uk-foreign-information-manipulation" }) {
    title
    crossReferences {
      nodes { kind from { title } to { ... on Declaration { title } ... on Organization { name } } evidence { quote source { title } } }
    }
  }
}

# What the Charlevoix Commitment promises, theme by theme.
query Commitments {
  declaration(by: { slug: "charlevoix-commitment" }) {
    title
    commitments(first: 10) { nodes { ordinal text themes { name } } }
    signatories(first: 10) { edges { basis node { name } evidence { quote confidence note } } }
  }
}
`;
