import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A query of a page, and the `data` that the page shows as its answer; null where it shows none. */
export interface Example {
  page: string;
  /** Of the query's first line. */
  line: number;
  query: string;
  answer: unknown;
}

/** A link of a page to a file of the repository. */
export interface Link {
  page: string;
  target: string;
}

const root = new URL('../../', import.meta.url);

/** README.md, the pages of docs/ and those beside the code. */
export const pages: readonly string[] = [
  'README.md',
  ...['docs', 'src'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => join(folder, name)),
  ),
];

/** The text of a page. */
export const textOf = (page: string) => readFileSync(new URL(page, root), 'utf8');

const block = /^```(\w+)\n(.*?)^```$/gms;
/** A query that curl sends as a parameter of the address. */
const inCurl = /^curl .*graphql --data-urlencode 'query=(.*)'\s*$/s;

/**
 * Queries in blocks marked graphql, or inside a call of curl. An answer is the block marked json that comes next,
 * with nothing between them. Blocks that only show a schema have no selection to run and are left out.
 */
export function examplesOf(page: string): Example[] {
  const text = textOf(page);
  const blocks = [...text.matchAll(block)];
  return blocks.flatMap((found, index) => {
    const [whole, language, body = ''] = found;
    const query = language === 'graphql' ? body : language === 'sh' ? inCurl.exec(body)?.[1] : undefined;
    if (query === undefined || /^\s*(type|enum|input|interface|extend)\b/.test(query)) return [];
    const next = blocks[index + 1];
    const between = text.slice(found.index + whole.length, next?.index);
    const shown = next?.[1] === 'json' && between.trim() === '' ? next[2] : undefined;
    const line = text.slice(0, found.index).split('\n').length + 1;
    return [{ page, line, query, answer: shown === undefined ? null : JSON.parse(shown) }];
  });
}

/** Addresses that a page fetches with curl from the API, without the host. */
export function fetchedBy(page: string): string[] {
  return [...textOf(page).matchAll(/'http:\/\/127\.0\.0\.1:4000(\/[^']+)'/g)].map(([, path = '']) => path);
}

/** Links to files of the repository, without their fragments. */
export function linksOf(page: string): Link[] {
  const targets = [...textOf(page).matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/g)].map(
    ([, target = '']) => target,
  );
  return [...new Set(targets)].map((target) => ({ page, target }));
}
