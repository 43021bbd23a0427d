import type { Evidence } from '../../evidence/evidence.ts';
import { type Properties, properties, stable } from '../rows.ts';

const bounds = (spans: readonly number[]) => ({ start: spans[0] ?? 0, end: spans.at(-1) ?? 0 });

/** Evidence as nodes keep it: one JSON object with its keys in alphabetical order. */
export const evidenceJson = (evidence: Evidence): string =>
  stable({ ...evidence, ...(evidence.spans && bounds(evidence.spans)) });

/** Evidence as relationships keep it: flat properties, which Cypher can filter on. */
export function evidenceProperties({
  quote,
  source,
  spans,
  references,
  confidence,
  note,
}: Evidence): Properties {
  const [main, ...more] = references ?? [];
  return properties({
    quote,
    source,
    spans,
    ...(spans && bounds(spans)),
    referenceTitle: main?.title,
    referenceUrl: main?.url,
    referenceRetrieved: main?.retrieved,
    moreReferences: more.length > 0 ? more.map(stable) : undefined,
    confidence,
    evidenceNote: note,
  });
}
