/** Base64 of Type:slug (the form Relay servers commonly use). */
export const globalId = (type: string, slug: string) => Buffer.from(`${type}:${slug}`).toString('base64');

/** Type and slug of a global id; undefined for anything else. */
export function parseGlobalId(id: string): { type: string; slug: string } | undefined {
  const text = Buffer.from(id, 'base64').toString();
  const colon = text.indexOf(':');
  return colon > 0 ? { type: text.slice(0, colon), slug: text.slice(colon + 1) } : undefined;
}
