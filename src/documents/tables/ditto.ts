const ditto = /^\*?(?:idem|id\.|ibid\.|ibidem|ditto|do\.|dito|["″〃”]|''|,,)\*?$/i;

/** Whether the words of a cell stand for those of the cell above, in Latin, English or by a mark. */
export const isDitto = (words: string): boolean => ditto.test(words.trim());
