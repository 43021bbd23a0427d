const texts =
  'accords?|agreements?|treaty|treaties|conventions?|covenant|protocols?|charter|compact|pact|pledge|declaration|statement|code|call|coalition|organi[sz]ation';
const phrases = [
  String.raw`(?:not|never|no\s+longer)\s+(?:be|consider\s+(?:itself|themselves|ourselves))\s+bound`,
  String.raw`withdraw(?:ing|al)?\s+(?:\p{L}+\s+){0,2}?from\s+(?:the|this|that)\s+(?:[\p{L}-]+\s+){0,3}?(?:${texts})(?!\p{L})`,
  String.raw`denounc(?:e|ing)\s+(?:the|this|that)\s+(?:[\p{L}-]+\s+){0,3}?(?:${texts})(?!\p{L})`,
  String.raw`reserves?\s+(?:the|its|their|our)\s+(?:rights?|positions?)`,
  // What assemblies decide of their own business.
  String.raw`include\s+in\s+the\s+(?:provisional\s+)?agenda`,
  String.raw`remain\s+(?:actively\s+)?seized`,
];
const behind = new RegExp(String.raw`^[^,;:.]{0,60}?(?<!\p{L})(?:${phrases.join('|')})(?!\p{L})`, 'iu');

/**
 * Whether what a verb at an offset says is a withdrawal, a reservation or an item of business: "decided to withdraw from the
 * Accord", "will not be bound by Article 4", "decides to remain seized of the matter".
 */
export const takesBack = (words: string, at: number): boolean => behind.test(words.slice(at, at + 200));
