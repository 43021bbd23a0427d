import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';

/** A stored document, without its text. */
export interface SourceRow {
  slug: string;
  title: string;
  publisher: string | null;
  url: string | null;
  licence: string;
  sha256: string;
}

const all = defineQuery<
  Record<string, never>,
  [slug: string, title: string, publisher: string | null, url: string | null, licence: string, sha256: string]
>('sources/all');

/** All stored documents by slug: few, and every quote names one. */
export async function loadSources(snapshot: Snapshot): Promise<Map<string, SourceRow>> {
  const rows = await snapshot.read(all, {});
  return new Map(
    rows.map(([slug, title, publisher, url, licence, sha256]) => [
      slug,
      { slug, title, publisher, url, licence, sha256 },
    ]),
  );
}
