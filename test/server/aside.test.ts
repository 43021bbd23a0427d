import { getIntrospectionQuery } from 'graphql';
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { openAside } from '../../src/server/aside/aside.ts';
import { AskedElsewhere } from '../../src/server/aside/asked-elsewhere.ts';
import { limits } from '../../src/server/limits/limits.ts';
import { metricsOf, valueIn } from '../support/metric.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const neo4j = sharedNeo4j();
const app = await openApp(neo4j, { threadAside: true });
/** One that tells its clients apart, with as much for each as one heavy request costs, and half as much again. */
const ofClients = await openApp(neo4j, {
  threadAside: true,
  trustedProxies: ['127.0.0.1', '::1'],
  rateLimit: 1_500,
});
const from = (client: string) => ({ 'x-forwarded-for': client });

/** Requests that an app has handed to its thread so far. */
const handed = (by = app) => metricsOf(by.url).then((text) => valueIn(text, 'signatory_aside_total'));

async function isHanded(ask: () => Promise<unknown>): Promise<boolean> {
  const before = await handed();
  await ask();
  return (await handed()) > before;
}

/** 100 declarations and so many signatories of each. */
const pages = (signatories: number, fields = 'slug') =>
  `{ declarations(first: 100) { nodes { title signatories(first: ${signatories}) { nodes { ${fields} } } } } }`;
const heavy = pages(100);

describe('a request is worked out aside', () => {
  const post = (body: string) =>
    fetch(`${app.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  it('if it can fetch many rows, by the size of its pages, in variables too', async () => {
    const light = (limits.here.rows - 100) / 100;
    expect(await isHanded(() => app.ask(pages(light)))).toBe(false);
    expect(await isHanded(() => app.ask(pages(light + 1)))).toBe(true);
    const sized =
      'query ($n: Int) { declarations(first: $n) { nodes { title signatories(first: $n) { nodes { slug } } } } }';
    for (const [n, is] of [
      [10, false],
      [90, true],
      [11, false],
      [91, true],
    ] as const)
      expect(await isHanded(() => app.ask(sized, { n })), `${n} rows`).toBe(is);
  });

  it('if its document has many fields, before they are compared with each other', async () => {
    expect(await isHanded(() => app.ask(`{ ${'themes { slug } '.repeat(50)} }`))).toBe(false);
    expect(await isHanded(() => app.ask(`{ ${'themes { slug } '.repeat(51)} }`))).toBe(true);
  });

  it('if it asks for more of the schema than the usual introspection query', async () => {
    const whole = getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(await isHanded(() => app.ask(whole))).toBe(false);
    const twice = whole.replace('__schema', 'again: __schema { types { ...FullType } } __schema');
    expect(await isHanded(() => app.ask(twice))).toBe(true);
  });

  it('if it is new, and one too many of its client while there are others', async () => {
    // Has the thread loaded before its patience counts.
    await ofClients.ask(heavy, {}, from('192.0.2.1'));
    const loaded = await handed(ofClients);
    const count = async () => (await handed(ofClients)) - loaded;
    // Of this length two are taken at once, and one in seven seconds.
    const asksForNew = (client: string) =>
      Promise.all(
        Array.from({ length: 6 }, async (_, n) => {
          const query = `{ new${client.at(-1)}of${n}: __typename } #${'x'.repeat(3_000)}`;
          return (await ofClients.ask(query, {}, from(client))).status;
        }),
      );
    expect(new Set(await asksForNew('192.0.2.1'))).toEqual(new Set([200]));
    expect(await count()).toBe(0);
    await ofClients.ask(pages(18), {}, from('192.0.2.2'));
    // It rests after each of them, as long as that took: on a slow machine the last may be refused.
    expect(new Set(await asksForNew('192.0.2.3'))).toContain(200);
    expect(await count()).toBeGreaterThan(0);
  });

  it('if it is long, or of several operations', async () => {
    expect(
      await isHanded(() => app.ask('{ long: __typename }', { text: 'x'.repeat(limits.here.bytes) })),
    ).toBe(true);
    expect(await isHanded(() => post(` ${' '.repeat(200)}[{ "query": "{ several: __typename }" }]`))).toBe(
      true,
    );
    expect(await isHanded(() => app.ask('{ short: __typename }'))).toBe(false);
  });
});

describe('what is worked out aside', () => {
  it('is what the same pages hold when they are asked for one by one', async () => {
    type Page = { declarations: { nodes: { title: string; signatories: unknown }[] } };
    const { body } = await app.ask<Page>(heavy);
    const whole = body.data?.declarations.nodes ?? [];
    expect(whole.length).toBeGreaterThan(30);
    const slugs = await app.ask<{ declarations: { nodes: { slug: string }[] } }>(
      '{ declarations(first: 100) { nodes { slug } } }',
    );
    for (const [index, { slug }] of (slugs.body.data?.declarations.nodes ?? []).entries()) {
      const one = await app.ask<{ declaration: unknown }>(
        'query ($slug: String!) { declaration(by: { slug: $slug }) { title signatories(first: 100) { nodes { slug } } } }',
        { slug },
      );
      expect(one.body.data?.declaration).toEqual(whole[index]);
    }
  });

  it('says what is wrong with it as elsewhere', async () => {
    const tooLongForHere = ` # ${'x'.repeat(limits.here.bytes)}`;
    const unknown = await app.ask(pages(100, 'nothing') + tooLongForHere);
    expect(unknown.body).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    const { status, body } = await app.ask(heavy.replace('100', '101') + tooLongForHere);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      errors: [{ message: expect.stringContaining('101'), extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
  });

  it('is answered where the others are if there is to be no thread', async () => {
    const alone = await openApp(neo4j, { threadAside: false });
    const { body } = await alone.ask(heavy);
    expect(body.errors).toBeUndefined();
    expect(body).toEqual((await app.ask(heavy)).body);
    expect(await handed(alone)).toBe(0);
  });

  it('is paid for by who asked', async () => {
    // Nobody has asked for this one.
    const other = pages(99);
    const first = await ofClients.ask(other, {}, from('192.0.2.4'));
    // One for the request, and one for ten of its 10,000 rows each.
    expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=499;/);
    const second = await ofClients.ask(`${other} `, {}, from('192.0.2.4'));
    expect(second.status).toBe(429);
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(second.body).toMatchObject({ errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
  });
});

describe('the thread', () => {
  const body = Buffer.from(JSON.stringify({ query: heavy })) as Buffer<ArrayBuffer>;
  const request = {
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
  };
  const parts = {
    observe: () => () => undefined,
    observeCost: () => undefined,
    startedOver: () => undefined,
    logError: () => undefined,
    asked: () => undefined,
    revisions: { life: 1 },
  };

  const aside = openAside({ address: neo4j, poolSize: 4, persistedOnly: false }, parts);
  afterAll(aside.stop);

  it('fails what it had when it ends, and another takes the next request', async () => {
    const asked = () => new AskedElsewhere(request, () => undefined);
    const cut = aside.answer(asked(), body);
    const failed = expect(cut).rejects.toThrow('exit code');
    await aside.stop();
    await failed;
    expect((await aside.answer(asked(), body)).status).toBe(200);
  });

  it('is not started again for a while when it could not load', async () => {
    // None of which goes by.
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const address = { ...neo4j, uri: 'nonsense://here' };
    const lost = openAside({ address, poolSize: 4, persistedOnly: false }, parts);
    const ask = () => lost.answer(new AskedElsewhere(request, () => undefined), body);
    await expect(ask()).rejects.toThrow('nonsense');
    await expect(ask()).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfter: 5 });
  });

  it('gives up a request whose client has gone', async () => {
    const client = new AskedElsewhere(request, () => undefined);
    client.gone();
    expect((await aside.answer(client, body)).status).toBe(503);
  });
});
