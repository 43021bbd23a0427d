import { graphql, query } from '../graphql/document.ts';

/** A network with everything that can be drawn or chosen as size and colour. */
export const networkQuery = query(
  graphql(`
    query Network(
      $projection: NetworkProjection!
      $filter: NetworkFilter
      $minWeight: Int
      $maxNodes: Int
      $maxEdges: Int
    ) {
      network(
        projection: $projection
        filter: $filter
        minWeight: $minWeight
        maxNodes: $maxNodes
        maxEdges: $maxEdges
      ) {
        directed
        nodes {
          id
          slug
          label
          shortLabel
          type
          degree
          weightedDegree
          betweenness
          eigenvector
          pageRank
          community
          component
          x
          y
        }
        edges {
          id
          source
          target
          kind
          weight
        }
        totals {
          nodes
          edges
        }
        truncated
      }
    }
  `),
);

type Types = NonNullable<(typeof networkQuery)['types']>;
export type NetworkVariables = Types['variables'];
export type NetworkData = Types['answer']['network'];
export type NetworkNode = NetworkData['nodes'][number];
export type NetworkEdge = NetworkData['edges'][number];
export type Projection = NetworkVariables['projection'];

/** What the filters of a network offer: themes, and the kinds and years that occur. */
export const choicesQuery = query(
  graphql(`
    query NetworkChoices {
      themes {
        slug
        name
      }
      declarations(first: 0) {
        facets {
          kinds {
            key
          }
          years {
            key
          }
        }
      }
    }
  `),
);
