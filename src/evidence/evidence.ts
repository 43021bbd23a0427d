import type { Confidence } from './record.ts';

export interface Reference {
  title: string;
  url: string;
  retrieved: string | null;
}

/** What a statement rests on: words of a stored source, or outside references. */
export interface Evidence {
  quote?: string;
  source?: string;
  /** start, end, start, end …: more than one pair where the words run over a page break. */
  spans?: readonly number[];
  references?: readonly Reference[];
  confidence: Confidence;
  note?: string | null;
}

/** The columns of a relationship that hold its evidence. */
export interface EvidenceColumns {
  quote: string | null;
  source: string | null;
  spans: number[] | null;
  referenceTitle: string | null;
  referenceUrl: string | null;
  referenceRetrieved: string | null;
  moreReferences: string[] | null;
  confidence: Confidence | null;
  evidenceNote: string | null;
}

export const evidenceColumns = [
  'quote',
  'source',
  'spans',
  'referenceTitle',
  'referenceUrl',
  'referenceRetrieved',
  'moreReferences',
  'confidence',
  'evidenceNote',
] as const satisfies (keyof EvidenceColumns)[];

/** The evidence of a relationship. */
export function edgeEvidence(row: EvidenceColumns): Evidence {
  const { confidence, evidenceNote: note } = row;
  const reference =
    row.referenceTitle !== null && row.referenceUrl !== null
      ? [{ title: row.referenceTitle, url: row.referenceUrl, retrieved: row.referenceRetrieved }]
      : [];
  const more = (row.moreReferences ?? []).map((json) => JSON.parse(json) as Reference);
  const references = [...reference, ...more];
  if (confidence === null && row.quote === null && references.length === 0) return unrecorded;
  return {
    ...(row.quote !== null && { quote: row.quote }),
    ...(row.source !== null && { source: row.source }),
    ...(row.spans !== null && { spans: row.spans }),
    references,
    confidence: confidence ?? 'UNVERIFIED',
    note,
  };
}

/** The evidence of a property of a node, which is kept as JSON; null where there is none. */
export function nodeEvidence(json: string | null): Evidence | null {
  return json === null ? null : (JSON.parse(json) as Evidence);
}

/** What others write into the graph need not say what it rests on; no data set leaves it out. */
export const unrecorded: Evidence = { confidence: 'UNVERIFIED', note: 'No evidence is recorded.' };
