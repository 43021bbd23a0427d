// The load generator, in a process of its own: a job as JSON on standard input, its result as JSON on standard output.
// Each connection walks through the same requests from a place of its own, so that no two ask for the same at once.
import autocannon from 'autocannon';

let text = '';
for await (const chunk of process.stdin) text += chunk;
const { url, connections, seconds, requests } = JSON.parse(text);

let next = 0;
const times = [];
const setupClient = (client) => {
  client.on('response', (_status, _bytes, milliseconds) => times.push(milliseconds));
  const from = Math.floor((next++ * requests.length) / connections) % requests.length;
  client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
};
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  requests: requests.slice(0, 1),
  setupClient,
  timeout: 20,
});
// Autocannon's own histogram knows whole milliseconds only.
const sorted = Float64Array.from(times).sort();
const percentile = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
process.stdout.write(
  JSON.stringify({
    answers: times.length,
    perSecond: result.requests.total / result.duration,
    bytes: result.throughput.total / Math.max(1, result.requests.total),
    p50: percentile(0.5) ?? null,
    p99: percentile(0.99) ?? null,
    max: sorted.at(-1) ?? null,
    failed: result.non2xx + result.errors + result.timeouts,
  }),
);
