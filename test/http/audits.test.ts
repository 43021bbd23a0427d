import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const app = await openApp(sharedNeo4j());

describe('GraphQL over HTTP', () => {
  for (const audit of serverAudits({ url: `${app.url}/graphql` }))
    it(`${audit.id} ${audit.name}`, async () => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    });
});
