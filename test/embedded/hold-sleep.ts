import { supervise } from '../../src/embedded/supervise.ts';

/* Supervises a process that sleeps, says its id, and then stays until it is killed or leaves at once. */
const { pid } = await supervise(['sleep', '1000'], 2);
console.log(JSON.stringify({ pid }));
if (process.argv[2] === 'stay') setInterval(() => {}, 1000);
