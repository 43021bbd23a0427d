/** A line with its white space folded: how lines are compared and shown. */
export const foldLine = (text: string): string => text.trim().replace(/\s+/g, ' ');
