/**
 * Words by which header cells name a column, the surest first. A header that matches nothing, or only keys that are taken,
 * gets `column-N`.
 */
const vocabulary: readonly (readonly [key: string, words: RegExp])[] = [
  ['year', /^(?:year|date|when|adopted|signed on|day)\b|\b(?:year|date)\b/i],
  ['details', /\bdetail|\blist of\b|\bfull text\b|\bprovisions?\b/i],
  [
    'partners',
    /partner|co-?sign|signator|endorse|\b(?:part(?:y|ies)|members?|countr(?:y|ies)|states|organi[sz]ations?|who)\b/i,
  ],
  ['source', /^(?:source|link|url|reference)s?\b/i],
  ['summary', /summar|abstract|descri|overview|\bwhat\b|\b(?:made|signed)\b/i],
  [
    'title',
    /title|\bname|instrument|document|declaration|statement|commitment|agreement|treat(?:y|ies)|initiative|pledge|pact|charter|resolution/i,
  ],
  ['summary', /declaration|statement|commitment|\btext\b|content/i],
  ['details', /commitment|\btext\b|content/i],
];

/**
 * Column keys for the cells of a header row, each used once. "Year" gives `year`, "Statements, commitments, declarations"
 * `title`, "Partners or co-signers" `partners`, "Commitments, … Canada has made or signed" `summary`, "Detailed list of …"
 * `details`; what the vocabulary does not know gives `column-N`, N from 1.
 */
export const columnKeys = (headers: readonly string[]): string[] => {
  const taken = new Set<string>();
  return headers.map((header, i) => {
    const key =
      vocabulary.find(([name, words]) => !taken.has(name) && words.test(header))?.[0] ?? `column-${i + 1}`;
    taken.add(key);
    return key;
  });
};
