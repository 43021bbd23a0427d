/** What each page is called in the address: the first part of its path. */
export const pages = [
  'declarations',
  'commitments',
  'parties',
  'compare',
  'network',
  'search',
  'sources',
] as const;
export type Page = (typeof pages)[number];

/** Everything a page shows follows from its address. */
export interface Address {
  readonly page: Page;
  /** What stands after the page in the path: a slug; empty for lists. */
  readonly name: string;
  readonly parameters: URLSearchParams;
}

/** Reads an address; null where there is no such page. The root is the list of declarations. */
export function readAddress({ pathname, search }: Pick<URL, 'pathname' | 'search'>): Address | null {
  const [first = '', ...rest] = pathname.split('/').filter(Boolean).map(decoded);
  const page = first === '' ? 'declarations' : pages.find((known) => known === first);
  return page ? { page, name: rest.join('/'), parameters: new URLSearchParams(search) } : null;
}

/** The last part of a path: what an address that names no page may have meant. */
export const lastPart = (pathname: string): string => decoded(pathname.split('/').findLast(Boolean) ?? '');

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray % in an address typed by hand.
    return part;
  }
}

/** A parameter of the address: one value, several, or none. */
export type Value = string | number | readonly string[] | null | undefined;

/** The address of a page. Empty parameters are left out, so that equal states have equal addresses. */
export function addressOf(page: Page, name = '', parameters: Readonly<Record<string, Value>> = {}): string {
  const path = page === 'declarations' && name === '' ? '/' : `/${page}${name && `/${name}`}`;
  return path + searchOf(withValues(new URLSearchParams(), parameters));
}

/** The parameters with some of them replaced, in an order of their own. */
export function withValues(from: URLSearchParams, values: Readonly<Record<string, Value>>): URLSearchParams {
  const next = new URLSearchParams(from);
  for (const [name, value] of Object.entries(values)) {
    next.delete(name);
    const list = value === null || value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
    for (const item of list) if (item !== '') next.append(name, item);
  }
  next.sort();
  return next;
}

/** The part of an address after its path; colons, commas and slashes stay readable. */
export function searchOf(parameters: URLSearchParams): string {
  const text = parameters.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/');
  return text && `?${text}`;
}
