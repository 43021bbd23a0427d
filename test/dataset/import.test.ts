import { Neo4jError } from 'neo4j-driver';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { prepareGraph } from '../../src/cli/prepare-graph.ts';
import { withDataSetNode } from '../../src/dataset/build/dataset-node.ts';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import type { GraphRows } from '../../src/dataset/rows.ts';
import { formatDifference } from '../../src/dataset/write/difference.ts';
import type { Migration } from '../../src/dataset/write/migrations.ts';
import { SignatoryError } from '../../src/errors.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { createReader } from '../../src/graph/reader.ts';
import { createRevisions } from '../../src/graph/revision.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { datasetWithout, type Edit, editedDataset, smallDataset } from './broken-dataset.ts';
import { graphContents } from './graph-contents.ts';

const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
afterAll(() => driver.close());
beforeEach(async () => {
  await run('MATCH (node) DETACH DELETE node');
});

const run = (cypher: string, parameters = {}) => driver.executeQuery(cypher, parameters);
const small = () => rowsOf(smallDataset);
const edited = (...edits: Edit[]) => rowsOf(editedDataset(...edits));

function rowsOf(folder: string): GraphRows {
  const { dataset, problems } = readDataset([folder]);
  if (!dataset) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dataset.rows;
}

const values = async (cypher: string) => {
  const { records } = await run(cypher);
  return new Set(records.map((record) => record.get(0)));
};
const namesChanged = (
  difference: Awaited<ReturnType<typeof importRows>>,
  change: 'added' | 'changed' | 'removed',
) =>
  new Set(
    [...difference.kinds].flatMap(([kind, counts]) => counts[change].names.map((name) => `${kind} ${name}`)),
  );

describe('an import', () => {
  it('into an empty graph has Neo4j sample its indexes, so that statements are planned for what is there', async () => {
    let looks = 0;
    const expected = async () => {
      // Another text each time: a plan is kept for its text.
      const { summary } = await run(
        `EXPLAIN MATCH (n:Party) WHERE n.slug IS NOT NULL RETURN n AS n${looks++}`,
      );
      return summary.plan ? summary.plan.arguments.EstimatedRows : 0;
    };
    const rows = generateDataset({ declarations: 20, signatures: 5, commitments: 1 });
    await importRows(driver, rows);
    const parties = rows.nodes.filter(({ labels }) => labels.includes('Party'));
    // Neo4j's own turn comes every ten seconds.
    await expect.poll(expected, { timeout: 5_000 }).toBe(parties.length);
  });

  it('writes every row', async () => {
    const rows = small();
    await importRows(driver, rows);
    expect(await values('MATCH (n:Party) RETURN n.slug')).toEqual(
      new Set([
        'canada',
        'france',
        'japan',
        'south-korea',
        'iceland',
        'harbour-group',
        'european-union',
        'world-assembly',
      ]),
    );
    expect(
      await values('MATCH (p:State)-[:SIGNED]->(:Declaration {slug: "harbour-declaration"}) RETURN p.slug'),
    ).toEqual(new Set(['canada', 'france']));
    const contents = await graphContents(driver);
    expect(contents).toHaveLength(rows.nodes.length + [...rows.relationships].length);
    expect(await values('MATCH (n) WHERE n.ownedBy <> "small" OR n.digest IS NULL RETURN n')).toEqual(
      new Set(),
    );
    expect(await values('MATCH ()-[r]->() WHERE r.ownedBy <> "small" OR r.digest IS NULL RETURN r')).toEqual(
      new Set(),
    );
  });

  it('makes names searchable with accents folded', async () => {
    await importRows(
      driver,
      edited({ file: 'states.yaml', from: 'French Republic', to: 'République française' }),
    );
    expect(
      await values(
        'CALL db.index.fulltext.queryNodes("search", "republique francaise") YIELD node RETURN node.slug',
      ),
    ).toEqual(new Set(['france']));
    expect(
      await values('CALL db.index.fulltext.queryNodes("search", "registers") YIELD node RETURN node.slug'),
    ).toEqual(new Set(['harbour-declaration/1']));
  });

  it('tells of who withdrew, and of who signed again', async () => {
    await importRows(driver, small());
    const words = "evidence: { quote: 'Canada, Japan and the European Union' }";
    const left = `withdrawals: { japan: { on: '2024-05', ${words} }, canada: { onBefore: '2025', ${words} } }`;
    const campaigns = 'declarations/honest-campaigns.yaml';
    const edits: Edit[] = [{ file: campaigns, from: 'reservations:', to: `${left}\n    reservations:` }];
    expect(namesChanged(await importRows(driver, edited(...edits)), 'changed')).toEqual(
      new Set([
        'DataSet small',
        'SIGNED canada → honest-campaigns (SIGNATORY, NAMED), withdrawn by 2025',
        'SIGNED japan → honest-campaigns (SIGNATORY, NAMED), withdrawn 2024-05',
      ]),
    );
    const again = `signatures:\n  - { role: SIGNATORY, parties: [japan], on: '2026-01', ${words} }`;
    const both = edited(...edits, { file: campaigns, from: 'signatures:', to: again });
    expect(namesChanged(await importRows(driver, both), 'added')).toEqual(
      new Set(['SIGNED japan → honest-campaigns (SIGNATORY, NAMED, 2)']),
    );
    expect((await importRows(driver, both)).empty).toBe(true);
    expect(
      await values(
        'MATCH (:Party {slug: "japan"})-[s:SIGNED]->(:Declaration {slug: "honest-campaigns"}) RETURN [s.on, s.withdrawn, s.term]',
      ),
    ).toEqual(
      new Set([
        ['2020-11-30', '2024-05', null],
        ['2026-01', null, 2],
      ]),
    );
    // Back to what was: a property that is gone goes.
    await importRows(driver, small());
    expect(
      await values('MATCH ()-[s:SIGNED]->() RETURN s.withdrawn IS NULL AND s.withdrawalEvidence IS NULL'),
    ).toEqual(new Set([true]));
  });

  it('changes nothing the second time, not even the revision', async () => {
    await importRows(driver, small());
    const before = await graphContents(driver);
    const revisions = createRevisions(createReader(driver));
    const revision = await revisions.confirm();
    expect((await importRows(driver, small())).empty).toBe(true);
    expect(await graphContents(driver)).toEqual(before);
    expect(await revisions.confirm()).toBe(revision);
  });

  it('shows and makes exactly the changes', async () => {
    await importRows(driver, small());
    const rows = edited(
      { file: 'themes.yaml', from: 'Journalism and its freedom.', to: 'Journalism.' },
      { file: 'declarations/honest-campaigns.yaml', from: '[canada, japan]', to: '[canada, japan, france]' },
      { file: 'declarations/honest-campaigns.yaml', from: 'on: "2020-12-01"', to: 'on: "2020-12-02"' },
      { file: 'declarations/river-pledge.yaml', from: 'kind: REAFFIRMS', to: 'kind: SUPPORTS' },
    );
    const difference = await importRows(driver, rows);
    expect(namesChanged(difference, 'added')).toEqual(
      new Set([
        'SIGNED france → honest-campaigns (SIGNATORY, NAMED)',
        expect.stringMatching(/^SUPPORTS river-pledge → harbour-declaration/),
      ]),
    );
    expect(namesChanged(difference, 'changed')).toEqual(
      new Set(['Theme media', 'DataSet small', 'SIGNED european-union → honest-campaigns (ENDORSER, NAMED)']),
    );
    expect(namesChanged(difference, 'removed')).toEqual(
      new Set([expect.stringMatching(/^REAFFIRMS river-pledge → harbour-declaration/)]),
    );
    const changed = await graphContents(driver);
    await run('MATCH (node) DETACH DELETE node');
    await importRows(driver, rows);
    expect(changed).toEqual(await graphContents(driver));
  });

  it('takes away a property that is no longer given', async () => {
    await importRows(driver, small());
    await importRows(
      driver,
      edited({
        file: 'declarations/honest-campaigns.yaml',
        from: '    heading: { quote: Publish the sources of funding. }\n',
        to: '',
      }),
    );
    expect(await values('MATCH (c:Commitment) WHERE c.heading IS NOT NULL RETURN c.slug')).toEqual(new Set());
  });

  it('removes a declaration with all that hung on it, and adds it again', async () => {
    await importRows(driver, small());
    const before = await graphContents(driver);
    const without = rowsOf(datasetWithout('declarations/river-pledge.yaml'));
    const difference = await importRows(driver, without);
    expect(namesChanged(difference, 'removed')).toContain('Declaration river-pledge');
    expect(await values('MATCH (n) WHERE n.slug STARTS WITH "river-pledge" RETURN n.slug')).toEqual(
      new Set(),
    );
    await importRows(driver, small());
    expect(await graphContents(driver)).toEqual(before);
  });

  it('turns a state into an organization in place', async () => {
    await importRows(driver, small());
    await importRows(
      driver,
      edited(
        { file: 'states.yaml', from: '- slug: iceland\n  iso3: ISL', to: '' },
        {
          file: 'organizations.yaml',
          from: '- slug: world-assembly',
          to: '- slug: iceland\n  name: { value: Iceland Trust, evidence: { reference: gazette, confidence: STATED } }\n  kind: COURT\n- slug: world-assembly',
        },
      ),
    );
    const { records } = await run(
      'MATCH (p:Party {slug: "iceland"}) RETURN labels(p) AS labels, p.iso3 AS iso3, p.kind AS kind',
    );
    expect(records.map((record) => record.toObject())).toEqual([
      { labels: expect.arrayContaining(['Party', 'Organization']), iso3: null, kind: 'COURT' },
    ]);
    expect(records[0]?.get('labels')).toHaveLength(2);
  });
});

describe('a dry run', () => {
  it('says what an import would do and writes nothing, not even constraints', async () => {
    const fresh = await importRows(driver, small(), { dryRun: true });
    expect(fresh.kinds.get('Declaration')?.added.count).toBe(4);
    expect(await graphContents(driver)).toEqual([]);
    await importRows(driver, small());
    const before = await graphContents(driver);
    const difference = await importRows(driver, rowsOf(datasetWithout('declarations/river-pledge.yaml')), {
      dryRun: true,
    });
    expect(difference.kinds.get('Declaration')?.removed.names).toEqual(['river-pledge']);
    expect(await graphContents(driver)).toEqual(before);
  });

  it('names what goes in one order, however Neo4j finds it', async () => {
    await importRows(driver, small());
    const gone = ['a', 'b', 'c'].map((slug) => `theme-${slug}`);
    for (const slug of gone.toReversed())
      await run('CREATE (:Theme {slug: $slug, ownedBy: "small", digest: "gone"})', { slug });
    const { kinds } = await importRows(driver, small(), { dryRun: true });
    expect(kinds.get('Theme')?.removed.names).toEqual(gone);
  });

  it('is printed by kind, with names', async () => {
    await importRows(driver, small());
    const rows = edited({ file: 'themes.yaml', from: 'Journalism and its freedom.', to: 'Journalism.' });
    expect(formatDifference(await importRows(driver, rows, { dryRun: true }))).toEqual([
      '~ DataSet: 1 changed',
      '    small',
      '~ Theme: 1 changed',
      '    media',
    ]);
  });
});

describe('what others put into the database', () => {
  it('stays: nodes, relationships, labels and properties', async () => {
    await importRows(driver, small());
    await run(
      `MATCH (france:Party {slug: "france"}), (media:Theme {slug: "media"})
       SET france:Favourite, france.remark = "mine", media.remark = "mine"
       CREATE (note:Note {text: "mine"})-[:ABOUT]->(france), (france)-[:SIGNED {mine: true}]->(note)`,
    );
    const rows = edited(
      { file: 'themes.yaml', from: 'Journalism and its freedom.', to: 'Journalism.' },
      { file: 'states.yaml', from: '[French Republic]', to: '[Republic]' },
    );
    await importRows(driver, rows);
    expect(await values('MATCH (:Note)-[r]-(p:Favourite) RETURN type(r)')).toEqual(
      new Set(['ABOUT', 'SIGNED']),
    );
    expect(await values('MATCH (n) WHERE n.remark = "mine" RETURN n.slug')).toEqual(
      new Set(['france', 'media']),
    );
    expect(await values('MATCH (p:Party {slug: "france"}) UNWIND p.aliases AS alias RETURN alias')).toEqual(
      new Set(['Republic']),
    );
  });

  it('is refused by a constraint of others, which is named', async () => {
    await run('CREATE CONSTRAINT theirs FOR ()-[signed:SIGNED]-() REQUIRE signed.role IS UNIQUE');
    const refusal = await importRows(driver, small()).catch((error) => error);
    await run('DROP CONSTRAINT theirs');
    expect(refusal).toMatchObject({ code: 'CONFLICT' });
    expect(refusal.message).toContain("not Signatory's: theirs (SIGNED: role). Drop the one that forbids it");
    expect(refusal.message).not.toContain('Others wrote to the graph');
    expect(await values('MATCH (node) RETURN node')).toEqual(new Set());
  });

  it('is refused, not overwritten, when it holds a name of ours', async () => {
    await run(
      'CREATE (:Theme {slug: "media", name: "Mine"}), (:State {slug: "canada"}), (:Theme {slug: "decoy"})',
    );
    const refusal = await importRows(driver, small()).catch((error) => error);
    expect(refusal).toBeInstanceOf(SignatoryError);
    expect(refusal.code).toBe('CONFLICT');
    expect(refusal.message).toMatch(/Theme\/media.*Party\/canada|Party\/canada.*Theme\/media/);
    expect(refusal.message).not.toContain('decoy');
    expect(await values('MATCH (n) RETURN n.slug')).toEqual(new Set(['media', 'canada', 'decoy']));
  });

  it('keeps a node that would go: a dry run and an import say which relationship holds it, before anything else', async () => {
    await importRows(driver, small());
    await run(
      'MATCH (pledge:Declaration {slug: "river-pledge"}) CREATE (:Note {name: "my note"})-[:ABOUT]->(pledge)',
    );
    const before = await graphContents(driver);
    for (const dryRun of [true, false]) {
      const heard: string[] = [];
      const refusal = await importRows(driver, rowsOf(datasetWithout('declarations/river-pledge.yaml')), {
        dryRun,
        onDifference: () => heard.push('difference'),
        onProgress: () => heard.push('progress'),
      }).catch((error) => error);
      expect(refusal.code).toBe('CONFLICT');
      expect(refusal.message).toMatch(/river-pledge -\[ABOUT\]- my note \(Note\)/);
      expect(heard).toEqual([]);
    }
    expect(await graphContents(driver)).toEqual(before);
  });

  it('may be the same under an old name, which --was takes it over from', async () => {
    await importRows(driver, small());
    const again = rowsOf(smallDataset);
    const renamed = edited({ file: 'dataset.yaml', from: 'name: small', to: 'name: large' });
    await expect(importRows(driver, renamed)).rejects.toThrow(
      /\(of the data set "small"\).* Where "large" is a new name of "small", say so: --was small\.$/,
    );
    for (const dryRun of [true, false]) {
      const expected = ['~ DataSet: 1 changed', '    large'];
      expect(formatDifference(await importRows(driver, renamed, { was: 'small', dryRun }))).toEqual(expected);
    }
    expect(await values('MATCH (n) RETURN n.ownedBy UNION MATCH ()-[n]->() RETURN n.ownedBy')).toEqual(
      new Set(['large']),
    );
    await expect(importRows(driver, again, { was: 'smal' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining(
        'no data set "smal" that could be called "small" from now on; it has "large"',
      ),
    });
    await expect(importRows(driver, renamed, { was: 'large' })).resolves.toMatchObject({ empty: true });
    await run('CREATE (:DataSet {name: "small", ownedBy: "small", schemaVersion: 1})');
    await expect(importRows(driver, renamed, { was: 'small', dryRun: true })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('a data set "large" already, beside "small"'),
    });
  });

  it('may be another data set, which an import leaves alone', async () => {
    await importRows(driver, small());
    const before = await graphContents(driver);
    const other = rowsOf(editedDataset({ file: 'dataset.yaml', from: 'name: small', to: 'name: other' }));
    const refusal = await importRows(driver, other).catch((error) => error);
    expect(refusal.message).toMatch(/data set "small"/);
    expect(await graphContents(driver)).toEqual(before);
  });
});

describe('the schema version', () => {
  const steps: Migration[] = [
    {
      from: 1,
      apply: async (inTransaction) => {
        await inTransaction({ name: 'test', text: 'MATCH (theme:Theme) SET theme.migrated = true' }, {});
      },
    },
  ];

  it('of a newer program is refused', async () => {
    await importRows(driver, small());
    await run('MATCH (d:DataSet) SET d.schemaVersion = 2');
    const before = await graphContents(driver);
    for (const dryRun of [false, true]) {
      const refusal = await importRows(driver, small(), { dryRun }).catch((error) => error);
      expect(refusal.code).toBe('CONFLICT');
      expect(refusal.message).toMatch(/schema version 2; this program knows versions up to 1/);
    }
    expect(await graphContents(driver)).toEqual(before);
  });

  it('of an older program is brought up to date in the same transaction', async () => {
    await importRows(driver, small());
    const rows = edited({ file: 'themes.yaml', from: 'Journalism and its freedom.', to: 'Journalism.' });
    await importRows(driver, rows, { migrations: steps, schemaVersion: 2 });
    expect(await values('MATCH (t:Theme) WHERE t.migrated RETURN t.slug')).toEqual(
      new Set(['elections', 'campaigns', 'media']),
    );
  });

  it('from which no step leads on is refused', async () => {
    await importRows(driver, small());
    await run('MATCH (d:DataSet) SET d.schemaVersion = 0');
    const refusal = await importRows(driver, small(), { migrations: steps }).catch((error) => error);
    expect(refusal.message).toMatch(/schema version 0, from which this program knows no way/);
  });
});

test('an import for which Neo4j has no memory says which settings help', async () => {
  const full = new Neo4jError('', 'Neo.TransientError.General.MemoryPoolOutOfMemoryError', '', '');
  const withoutMemory = new Proxy(driver, {
    get: (target, name) =>
      name !== 'session'
        ? Reflect.get(target, name)
        : (...options: Parameters<typeof driver.session>) =>
            Object.assign(target.session(...options), { beginTransaction: () => Promise.reject(full) }),
  });
  const refusal = await importRows(withoutMemory, small()).catch((error) => error);
  expect(refusal.code).toBe('UNAVAILABLE');
  expect(refusal.message).toMatch(/stop that server.*server\.memory\.heap\.max_size/);
});

describe('two imports at once', () => {
  it('wait for each other, and the second sees what the first wrote', async () => {
    const [a, b] = await Promise.all([importRows(driver, small()), importRows(driver, small())]);
    expect([a.empty, b.empty].sort()).toEqual([false, true]);
    const rows = small();
    expect(await graphContents(driver)).toHaveLength(rows.nodes.length + [...rows.relationships].length);
  });

  it('of two data sets that need the same names end with one of them and a conflict', async () => {
    const one = generateDataset({ declarations: 20, signatures: 5 });
    const manifest = {
      name: 'other',
      version: '1',
      title: 'Other',
      description: 'Other',
      licence: 'CC0-1.0',
    };
    const other = withDataSetNode(manifest, one.nodes.slice(1).reverse(), one.relationships);
    const ended = await Promise.allSettled([one, other].map((rows) => importRows(driver, rows)));
    const refused = ended.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(refused).toEqual([expect.objectContaining({ code: 'CONFLICT' })]);
  });

  it('of which one is the first of a server that starts keep it from nothing', async () => {
    await importRows(driver, small());
    await run('MATCH (node) DETACH DELETE node');
    const session = driver.session();
    const others = session.beginTransaction();
    await others.run('CREATE (:DataSet {name: "other", schemaVersion: 1}), (:Theme {slug: "elections"})');
    const prepared = prepareGraph(neo4j, () => undefined);
    const waiting = `SHOW TRANSACTIONS YIELD status, metaData
      WHERE metaData.query = 'signatory import' AND status STARTS WITH 'Blocked' RETURN status`;
    while ((await values(waiting)).size === 0);
    await others.commit();
    await session.close();
    await prepared;
    expect(await values('MATCH (dataset:DataSet) RETURN dataset.name')).toEqual(new Set(['other']));
  });

  it('of different versions leave one of them, whole', async () => {
    const other = edited({ file: 'themes.yaml', from: 'Journalism and its freedom.', to: 'Journalism.' });
    await importRows(driver, other);
    const second = await graphContents(driver);
    await importRows(driver, small());
    const first = await graphContents(driver);
    await run('MATCH (node) DETACH DELETE node');
    await Promise.all([importRows(driver, small()), importRows(driver, other)]);
    expect([first, second]).toContainEqual(await graphContents(driver));
  });
});
