import type { DocumentNode } from 'graphql';

/**
 * Makes something of an operation once, and keeps it with the document: what the server's bounded cache of parsed documents
 * forgets is forgotten here too. `make` gives undefined where there is no such operation, which is not kept: a document
 * has few operations, and any number of names that are none of them.
 */
export function byOperation<T>(
  make: (document: DocumentNode, operationName: string | null) => T | undefined,
): typeof make {
  const made = new WeakMap<DocumentNode, Map<string | null, T>>();
  return (document, operationName) => {
    const known = made.get(document) ?? new Map<string | null, T>();
    const one = known.get(operationName) ?? make(document, operationName);
    if (one !== undefined) made.set(document, known.set(operationName, one));
    return one;
  };
}
