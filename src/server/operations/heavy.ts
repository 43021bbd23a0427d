import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { limits } from '../limits/limits.ts';
import type { RequestParams } from './accepted-operations.ts';
import type { createCostOf, Size } from './cost.ts';
import type { KeptDocuments } from './kept-documents.ts';

/** Thrown instead of an answer to a request that would keep everybody else waiting. */
export class TooHeavyHere extends Error {
  /** Whether it is so only because its client has sent more that is new than others can wait for. */
  readonly isNew: boolean;

  constructor({ isNew = false } = {}) {
    super('The request is worked out aside');
    this.name = 'TooHeavyHere';
    this.isNew = isNew;
  }
}

/** Whether working an operation out takes long: its rows have to be unpacked and written, its fields compiled. */
export const isHeavy = ({ cost, breadth, introspection }: Size): boolean =>
  cost > limits.here.rows || breadth - introspection > 2 * limits.here.fields;

/** Whether validating a document can take long: fields of one name are compared in pairs. */
export function hasManyFields({ definitions }: DocumentNode): boolean {
  let fields = 0;
  const count = (set: SelectionSetNode | undefined): boolean =>
    set?.selections.some((selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD && count(selection.selectionSet)) return true;
      return ++fields > limits.here.fields;
    }) ?? false;
  return definitions.some((definition) => 'selectionSet' in definition && count(definition.selectionSet));
}

/** Operations that were heavy before, so that they are known again without being read through. */
export function createHeavyOperations(
  costOf: ReturnType<typeof createCostOf>,
  documents: KeptDocuments['heavy'],
) {
  return {
    /** `document` undefined for one that was not found valid. */
    keep(params: RequestParams | undefined, document: DocumentNode | undefined): void {
      if (params && document) documents.set(params.key, document);
    },
    /** Whether an operation that was heavy is so with these variables too. */
    isKnown({ key, operationName, variables }: RequestParams): boolean {
      const document = documents.get(key);
      const size = document && costOf(document, operationName, variables);
      return size !== undefined && isHeavy(size);
    },
  };
}
