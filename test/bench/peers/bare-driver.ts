import { createServer, type IncomingMessage } from 'node:http';
import neo4j from 'neo4j-driver';
import { toWire } from '../../../src/graph/wire.ts';
import { deepNesting, type Variables, workloads } from '../workloads.ts';
import { listen, readJob, readJson } from './serve.ts';

/*
 * The peer: one hand-written statement a request, sent as an auto-commit READ (the quickest way the driver has), rows
 * as maps, JSON. No GraphQL, no parsing of documents, no routing, no limits.
 */
const { uri, user, password } = readJob();
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
});
const statements = new Map([...workloads, deepNesting].map(({ name, cypher }) => [name, cypher]));

async function answer(request: IncomingMessage): Promise<string> {
  const { workload, variables } = await readJson<{ workload: string; variables: Variables }>(request);
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(statements.get(workload) ?? '', toWire(variables));
    return JSON.stringify({ data: records[0]?.get(0) ?? null });
  } finally {
    await session.close();
  }
}

await listen(
  createServer((request, response) => {
    answer(request).then(
      (text) => {
        response.writeHead(200, {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      },
      (error) => {
        response.writeHead(500);
        response.end(String(error));
      },
    );
  }),
);
