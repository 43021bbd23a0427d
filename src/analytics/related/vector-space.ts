import { mapInTurns } from '../in-turns.ts';

/** A document’s features (stems, themes, instruments) as ids with weights; vectors have length 1 or are empty. */
interface SparseVector {
  ids: Int32Array;
  weights: Float64Array;
}

/** Documents as vectors over named features, with lists of the documents that have each feature. */
export interface VectorSpace {
  readonly names: readonly string[];
  readonly vectors: readonly SparseVector[];
  /** Feature id → documents that have it and its weight there. */
  readonly postings: readonly { documents: Int32Array; weights: Float64Array }[];
}

/**
 * Features weighted by frequency within the document, f / (f + 1), and rarity over all of them,
 * ln(1 + (N − n + 1/2) / (n + 1/2)) for n of N documents (the rarity of S. E. Robertson and K. Spärck Jones, Relevance
 * weighting of search terms, JASIS 27 (1976), kept above 0 as Lucene does).
 *
 * COSINE scales vectors to length 1: the product of two is how much of what they say they share. RARITY makes the product
 * of a feature that two documents have its own rarity, as a share of that of a feature only these two have: for features
 * of which documents have so few that having one says nothing of the rest.
 */
export async function vectorSpace<T>(
  documents: readonly T[],
  featuresOf: (document: T) => Iterable<readonly [feature: string, count: number]>,
  scale: 'COSINE' | 'RARITY',
): Promise<VectorSpace> {
  const idOf = new Map<string, number>();
  const counted = await mapInTurns(documents, (document) => {
    const features = [...featuresOf(document)];
    const ids = new Int32Array(features.length);
    const counts = new Float64Array(features.length);
    for (const [place, [feature, count]] of features.entries()) {
      const id = idOf.get(feature) ?? idOf.size;
      if (id === idOf.size) idOf.set(feature, id);
      ids[place] = id;
      counts[place] = count;
    }
    return { ids, counts };
  });
  const spread = new Int32Array(idOf.size);
  for (const { ids } of counted) for (const id of ids) spread[id] = (spread[id] as number) + 1;
  const rarity = Float64Array.from(spread, (n) => rarityOf(n, documents.length));
  const greatest = rarityOf(2, documents.length);
  const vectors = await mapInTurns(counted, ({ ids, counts }): SparseVector => {
    const weights = counts.map((count, i) => {
      const rare = rarity[ids[i] as number] as number;
      return scale === 'COSINE' ? (count / (count + 1)) * rare : Math.sqrt(Math.min(1, rare / greatest));
    });
    const length = scale === 'COSINE' ? Math.sqrt(weights.reduce((sum, w) => sum + w * w, 0)) : 1;
    return { ids, weights: weights.map((w) => w / length) };
  });
  return { names: [...idOf.keys()], vectors, postings: await postingsOf(vectors, spread) };
}

function rarityOf(n: number, documents: number): number {
  return Math.log1p((documents - n + 0.5) / (n + 0.5));
}

async function postingsOf(
  vectors: readonly SparseVector[],
  spread: Int32Array,
): Promise<VectorSpace['postings']> {
  const postings = Array.from(spread, (n) => ({
    documents: new Int32Array(n),
    weights: new Float64Array(n),
  }));
  const filled = new Int32Array(spread.length);
  await mapInTurns(vectors, ({ ids, weights }, document) => {
    for (const [i, id] of ids.entries()) {
      const place = filled[id] as number;
      filled[id] = place + 1;
      const posting = postings[id] as (typeof postings)[number];
      posting.documents[place] = document;
      posting.weights[place] = weights[i] as number;
    }
  });
  return postings;
}
