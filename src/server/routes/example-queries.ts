/**
 * What GraphiQL opens with: the three uses, and the evidence under them. A test runs every one. The graph may hold another data
 * set than the one that comes along: what names something of this one says so, and how to name another.
 */
export const exampleQueries = `# Who promised what, with whom, and in which words.
# Put the cursor into one of these operations and run it. Those that begin with a line "Names:" ask about things by name:
# with another data set, put slugs, ISO codes or names of yours there, as the operation Search finds them.

# 1. Related commitments: which other promises stand near the newest one, and why.
query RelatedCommitments {
  commitments(filter: { topLevel: true }, orderBy: { field: DATE, direction: DESC }, first: 1) {
    nodes {
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
}

# 2. Co-signatories: what some parties signed together, and how we know.
# Names: Canada, the United Kingdom and the United States, by slug and ISO codes.
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

# With whom the state with the most signatures signed most, and which circles signed several declarations.
query Circles {
  states(orderBy: { field: SIGNATURES, direction: DESC }, first: 1) {
    nodes { name coSignatories(first: 5) { nodes { other { name } sharedCount named derived jaccard } } }
  }
  coSigningGroups(minDeclarations: 4, first: 3) { complete nodes { partyCount declarations { shortTitle } } }
}

# 3. Networks: parties joined by what they signed, ready to draw, and as a file for Gephi. filter: { themes: […] } narrows it down.
query CoSignatoryNetwork {
  network(projection: CO_SIGNATORIES, maxNodes: 40) {
    truncated
    totals { nodes edges }
    modularity
    nodes { slug label degree betweenness community x y }
    edges { source target weight }
    export(format: gexf)
  }
}

# How two things are connected, step by step.
# Names: a party and a declaration, by slug.
query HowConnected {
  path(from: "kenya", to: "charlevoix-commitment") {
    steps { phrase from { ...Name } to { ...Name } evidence { quote confidence } }
  }
}

# What the newest documents say of others, in their own words; one can also speak of how another document stands to a third.
query References {
  declarations(filter: { catalogued: true }, first: 3) {
    nodes {
      title
      assertions { nodes { from { shortTitle } phrase to { ...Name } evidence { quote start end source { title } } } }
      discrepancies { field stated { value } established { value } }
    }
  }
}

# Any words will do; misspelt ones are found as well.
# Names: what to look for.
query Search {
  search(query: "transparancy of political funding", first: 5) {
    edges { highlights { field fragment } node { __typename ... on Declaration { slug } ... on Commitment { slug } ... on Party { slug } ... on Theme { slug } } }
  }
}

fragment Name on Node {
  ... on Declaration { shortTitle }
  ... on Party { name }
}
`;
