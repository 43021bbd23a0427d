/**
 * Words by which header cells name a column, the surest first, without accents; in English, French, Spanish, German,
 * Italian, Portuguese and Dutch. A header that matches nothing, or only keys that are taken, gets `column-N`.
 */
const vocabulary: readonly (readonly [key: string, words: RegExp])[] = [
  [
    'year',
    /^(?:year|date|when|adopted|signed on|day)\b|\b(?:year|date|annee|ano|anno|jahr|jaar|fecha|datum|dato)\b|^data\b/,
  ],
  [
    'details',
    /\bdetail|\bdetall|\bdettagli|\bdetalh|\bgedetailleerd|\beinzel|\blist of\b|\b(?:liste|lista|lijst) d|\belenco\b|\bfull text\b|\bprovisions?\b/,
  ],
  [
    'partners',
    /partner|co-?sign|signator|signatair|signatari|firmant|firmatari|unterzeichn|ondertekena|endorse|partenaire|\b(?:part(?:y|ies)|members?|membres?|miembros?|mitglied\w*|countr(?:y|ies)|pays|paises|paesi|lander|landen|states|etats|estados|stati|staaten|organi[sz]ations?|organisations?|participants?|who)\b/,
  ],
  ['source', /^(?:source|link|url|reference|quelle|fuente|fonte|bron|lien|enlace)s?\b/],
  [
    'summary',
    /summar|abstract|descri|overview|\bwhat\b|\b(?:made|signed)\b|\bresum|zusammenfassung|beschreibung|sintesi|riassunto|samenvatting/,
  ],
  [
    'title',
    /title|\bname|instrument|document|declaration|statement|commitment|agreement|treat(?:y|ies)|initiative|pledge|pact|charter|resolution|\b(?:titre|titulo|titolo|titel|nom|nome)\b|declaracion|declaracao|dichiarazion|erklarung|verklaring|engagement|compromis|verpflichtung|impegn|accord|acuerdo|acordo|abkommen/,
  ],
  [
    'summary',
    /declaration|statement|commitment|engagement|compromis|verpflichtung|impegn|\btext[eo]?\b|content/,
  ],
  ['details', /commitment|engagement|compromis|verpflichtung|impegn|\btext[eo]?\b|content/],
];

const plain = (header: string): string => header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Column keys for the cells of a header row, each used once. "Year" gives `year`, "Statements, commitments, declarations"
 * `title`, "Partners or co-signers" `partners`, "Commitments, … Canada has made or signed" `summary`, "Detailed list of …"
 * `details`; what the vocabulary does not know gives `column-N`, N from 1.
 */
export const columnKeys = (headers: readonly string[]): string[] => {
  const taken = new Set<string>();
  return headers.map((header, i) => {
    const words = plain(header);
    const key =
      vocabulary.find(([name, known]) => !taken.has(name) && known.test(words))?.[0] ?? `column-${i + 1}`;
    taken.add(key);
    return key;
  });
};
