import { graphql, query } from '../graphql/document.ts';

/** The party that has a name for its slug, and those that answer to the name otherwise. */
export const partyNamedQuery = query(
  graphql(`
    query PartyNamed($name: String!) {
      state(by: { slug: $name }) {
        slug
      }
      organization(by: { slug: $name }) {
        slug
      }
      stateCalled: state(by: { name: $name }) {
        slug
      }
      organizationCalled: organization(by: { name: $name }) {
        slug
      }
    }
  `),
);
