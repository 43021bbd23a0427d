import { crossReferenceKindNames } from '../../../src/cross-references/kinds.ts';

const anyReference = crossReferenceKindNames.join('|');

/**
 * The graph as @neo4j/graphql sees it. Relations are its own @relationship; what it cannot say that way (relations of
 * fourteen types in one list, counting co-signatories) stands in @cypher, which is quicker than what it would generate.
 */
export const typeDefinitions = /* GraphQL */ `
  type Declaration @node {
    slug: String!
    title: String!
    kind: String!
    edtf: String
    earliest: String
    themes: [Theme!]! @relationship(type: "ADDRESSES", direction: OUT)
    issuedBy: [Organization!]! @relationship(type: "ISSUED_BY", direction: OUT)
    signatories: [Party!]! @relationship(type: "SIGNED", direction: IN, properties: "Signed")
    commitments: [Commitment!]! @relationship(type: "MAKES", direction: OUT)
    crossReferences(first: Int!): [CrossReference!]!
      @cypher(
        statement: """
        MATCH (this)-[r:${anyReference}]-(:Declaration|Organization)
        WITH r, startNode(r) AS from, endNode(r) AS to
        ORDER BY from.slug, type(r), to.slug LIMIT $first
        RETURN { kind: type(r), from: from.slug, to: to.slug, title: to.title } AS reference
        """
        columnName: "reference"
      )
  }

  type CrossReference {
    kind: String!
    from: String!
    to: String!
    title: String
  }

  type Signed @relationshipProperties {
    role: String!
    basis: String!
  }

  type Party @node {
    slug: String!
    name: String!
    signatures: [Declaration!]! @relationship(type: "SIGNED", direction: OUT, properties: "Signed")
    coSignatories(first: Int!): [CoSignatory!]!
      @cypher(
        statement: """
        MATCH (this)-[mine:SIGNED]->(d:Declaration)<-[theirs:SIGNED]-(other:Party)
        WITH this, other, count(DISTINCT d) AS shared,
             count(DISTINCT CASE WHEN mine.basis = 'NAMED' AND theirs.basis = 'NAMED' THEN d END) AS named
        ORDER BY shared DESC, other.slug LIMIT $first
        RETURN {
          slug: other.slug, name: other.name, sharedCount: shared, named: named, derived: shared - named,
          jaccard: shared * 1.0 / (COUNT { (this)-[:SIGNED]->() } + COUNT { (other)-[:SIGNED]->() } - shared)
        } AS pair
        """
        columnName: "pair"
      )
  }

  type CoSignatory {
    slug: String!
    name: String!
    sharedCount: Int!
    named: Int!
    derived: Int!
    jaccard: Float!
  }

  type Organization @node {
    slug: String!
    name: String!
  }

  type Commitment @node {
    slug: String!
    ordinal: Int!
    text: String!
    themes: [Theme!]! @relationship(type: "ADDRESSES", direction: OUT)
  }

  type Theme @node {
    slug: String!
    name: String!
  }
`;
