import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { AcceptedOperation } from './accepted-operations.ts';

/** Documents that need not be read again; each collection forgets what was used longest ago, by bytes. */
export interface KeptDocuments {
  /** By their text. */
  readonly parsed: LRUCache<string, DocumentNode>;
  /** What was wrong with texts that could not be parsed. */
  readonly failed: LRUCache<string, object>;
  /** Operations answered without errors, by everything of their request but the variables. */
  readonly accepted: LRUCache<string, AcceptedOperation>;
  /** Documents of operations that were heavy, by the same. */
  readonly heavy: LRUCache<string, DocumentNode>;
  readonly bytes: number;
}

/**
 * What a document takes for every character of its text: 70 to 100 bytes parsed, 150 to 180 measured for its cost and compiled
 * too (docs/withstanding.md), and its plans.
 */
const bytesOfCharacter = 250;

const mebibyte = 1024 * 1024;
const most = { parsed: 64 * mebibyte, failed: mebibyte, accepted: 64 * mebibyte, heavy: 16 * mebibyte };

const bytesOf = ({ loc }: DocumentNode): number => 2_000 + bytesOfCharacter * (loc?.source.body.length ?? 0);

/** With a key that is another text than its own. */
const bytesWith = (key: string, document: DocumentNode): number => 2 * key.length + bytesOf(document);

/** The same document may stand in several of them and is counted in each: bytes are what they take at most. */
export function createKeptDocuments(): KeptDocuments {
  const parsed = new LRUCache<string, DocumentNode>({ maxSize: most.parsed, sizeCalculation: bytesOf });
  const failed = new LRUCache<string, object>({
    maxSize: most.failed,
    sizeCalculation: (_error, text) => 4_000 + 2 * text.length,
  });
  const accepted = new LRUCache<string, AcceptedOperation>({
    maxSize: most.accepted,
    sizeCalculation: ({ document }, key) => bytesWith(key, document),
  });
  const heavy = new LRUCache<string, DocumentNode>({
    maxSize: most.heavy,
    sizeCalculation: (document, key) => bytesWith(key, document),
  });
  return {
    parsed,
    failed,
    accepted,
    heavy,
    get bytes() {
      return [parsed, failed, accepted, heavy].reduce((sum, { calculatedSize }) => sum + calculatedSize, 0);
    },
  };
}
