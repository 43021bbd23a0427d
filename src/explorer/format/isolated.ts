/** A name of the graph in a sentence of the page: it runs in its own direction, and leaves the sentence's as it is. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
