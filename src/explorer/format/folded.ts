/** A text without case and accents, so that "Cote" finds "Côte". */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
