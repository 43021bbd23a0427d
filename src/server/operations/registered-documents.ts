/** Texts of documents by name, as clients told them. */
export interface RegisteredDocuments {
  get(name: string): string | undefined;
  /** Remembers a text, for everybody; `client` is whose share of the memory it takes. */
  add(name: string, text: string, client: string): void;
}

/** Bytes of all texts: some thousand, of which any that was forgotten costs its next reader one more request. */
const mostBytes = 8 * 1024 * 1024;

const bytesOf = (text: string): number => 500 + 2 * text.length;

/**
 * A memory that is shared fairly: when it is full, whoever takes most of it loses what was used longest ago, so that a client
 * with ever new texts forgets its own.
 */
export function createRegisteredDocuments(most = mostBytes): RegisteredDocuments {
  /** What was used longest ago comes first. */
  const documents = new Map<string, { text: string; client: string }>();
  const bytesBy = new Map<string, number>();
  let bytes = 0;

  function count(client: string, difference: number): void {
    bytes += difference;
    const taken = (bytesBy.get(client) ?? 0) + difference;
    if (taken === 0) bytesBy.delete(client);
    else bytesBy.set(client, taken);
  }

  function forgetOne(): void {
    const [greediest] = [...bytesBy].reduce((a, b) => (b[1] > a[1] ? b : a));
    for (const [name, { text, client }] of documents) {
      if (client !== greediest) continue;
      documents.delete(name);
      count(client, -bytesOf(text));
      return;
    }
  }

  return {
    get(name) {
      const found = documents.get(name);
      if (!found) return undefined;
      documents.delete(name);
      documents.set(name, found);
      return found.text;
    },
    add(name, text, client) {
      if (documents.has(name)) return;
      documents.set(name, { text, client });
      count(client, bytesOf(text));
      while (bytes > most) forgetOne();
    },
  };
}
