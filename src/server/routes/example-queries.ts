/** What GraphiQL opens with: the three uses, and the evidence under them. A test runs every one. */
export const exampleQueries = `# Who promised what, with whom, and in which words.
# Put the cursor into one of these operations and run it.

# 1. Related commitments: which other promises stand near this one, and why.
query RelatedCommitments {
  commitment(by: { slug: "charlevoix-commitment/7" }) {
    text
    related(first: 5) {
      edges {
        score
        reasons {
          kind
          contribution
          ... on SharedTheme { theme { name } }
          ... on SharedWords { words { word } }
          ... on SameInstrument { instrument own { evidence { quote } } other { evidence { quote } } }
        }
        node { slug text declaration { shortTitle date { edtf } } }
      }
    }
  }
}

# 2. Co-signatories: what Canada, the United Kingdom and the United States signed together, and how we know.
query SignedTogether {
  sharedDeclarations(parties: ["canada", "GB", "USA"]) {
    totalCount
    nodes {
      title
      date { edtf }
      signatories(filter: { parties: ["canada", "GB", "USA"] }) {
        edges { basis via { name } node { name } evidence { quote confidence reference { title url } } }
      }
    }
  }
}

# With whom a state signed most, and which circles signed several declarations.
query Circles {
  state(by: { iso3: "CAN" }) {
    coSignatories(first: 5) { nodes { other { name } sharedCount named derived jaccard } }
  }
  coSigningGroups(minDeclarations: 4, first: 3) { complete nodes { partyCount declarations { shortTitle } } }
}

# 3. Networks: parties joined by what they signed on AI, ready to draw, and as a file for Gephi.
query AiNetwork {
  network(projection: CO_SIGNATORIES, filter: { themes: ["ai"] }, maxNodes: 40) {
    truncated
    totals { nodes edges }
    modularity
    nodes { slug label degree betweenness community x y }
    edges { source target weight }
    export(format: gexf)
  }
}

# How two things are connected, step by step.
query HowConnected {
  path(from: "kenya", to: "charlevoix-commitment") {
    steps { phrase from { ...Name } to { ...Name } evidence { quote confidence } }
  }
}

# What a document says of others, in its own words; it can also speak of how another document stands to a third.
query References {
  declaration(by: { slug: "canada-us-uk-foreign-information-manipulation" }) {
    title
    assertions { nodes { from { shortTitle } phrase to { ...Name } evidence { quote start end source { title } } } }
    discrepancies { field stated { value } established { value } }
  }
}

query Search {
  search(query: "transparancy of political funding", first: 5) {
    edges { highlights { field fragment } node { __typename ... on Node { id } } }
  }
}

fragment Name on Node {
  ... on Declaration { shortTitle }
  ... on Party { name }
}
`;
