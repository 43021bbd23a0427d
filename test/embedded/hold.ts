import { startEmbedded } from '../../src/embedded/start.ts';

/* Starts the embedded Neo4j on a folder, says where, and stays until it is killed. */
const home = process.argv[2];
if (!home) throw new Error('usage: hold.ts HOME');
const { pid, uri } = await startEmbedded({ home, log: () => {} });
console.log(JSON.stringify({ pid, uri }));
setInterval(() => {}, 1000);
