type Vocabulary = readonly (readonly [key: string, words: RegExp])[];

/**
 * Words by which header cells name a column, the surest first, without accents; in English, French, Spanish, German,
 * Italian, Portuguese and Dutch.
 */
const sure: Vocabulary = [
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
    /partner|adher|co-?sign|signator|signatair|signatari|firmant|firmatari|unterzeichn|ondertekena|endorse|partenaire|\b(?:part(?:y|ies)|members?|membres?|miembros?|mitglied\w*|countr(?:y|ies)|pays|paises|paesi|lander|landen|states|etats|estados|stati|staaten|organi[sz]ations?|organisations?|participants?|who)\b/,
  ],
  ['source', /^(?:source|link|url|reference|quelle|fuente|fonte|bron|lien|enlace)s?\b/],
  [
    'summary',
    /summar|abstract|descri|overview|\bwhat\b|\b(?:made|signed)\b|\bresum|zusammenfassung|beschreibung|sintesi|riassunto|samenvatting/,
  ],
  [
    'title',
    /\b(?:title|name|titre|intitule|libelle|denomination|titulo|nombre|denominacion|titolo|denominazione|titel|bezeichnung|nom|nome|denominacao|designacao)\b/,
  ],
];

/** Words that name a column where none beside it has a surer name: "Commitments" names the rows, but not beside "Title". */
const likely: Vocabulary = [
  [
    'title',
    /title|instrument|document|declaration|statement|commitment|agreement|treat(?:y|ies)|initiative|pledge|pact|charter|resolution|declaracion|declaracao|dichiarazion|erklarung|verklaring|engagement|compromis|verpflichtung|impegn|accord|acuerdo|acordo|abkommen|\bappel\b|traites?\b|tratado|trattat|vertrag|convention|convenio|convenzion|ubereinkommen|strument/,
  ],
  [
    'summary',
    /declaration|statement|commitment|engagement|compromis|verpflichtung|impegn|\btext[eo]?\b|content/,
  ],
  [
    'details',
    /commitment|engagement|compromis|verpflichtung|zusage|impegn|obliga|\btext[eo]?\b|\btesto\b|wortlaut|content|contenu|contenid|contenut|conteudo|inhalt/,
  ],
];

const plain = (header: string): string => header.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Column keys for the cells of a header row, each used once. "Year" gives `year`, "Statements, commitments, declarations"
 * `title`, "Partners or co-signers" `partners`, "Commitments, … Canada has made or signed" `summary`, "Detailed list of …"
 * `details`; a header that matches nothing, or only keys that are taken, gives `column-N`, N from 1.
 */
export const columnKeys = (headers: readonly string[]): string[] => {
  const keys: (string | undefined)[] = headers.map(() => undefined);
  for (const vocabulary of [sure, likely])
    headers.forEach((header, i) => {
      const words = plain(header);
      keys[i] ??= vocabulary.find(([key, known]) => !keys.includes(key) && known.test(words))?.[0];
    });
  return keys.map((key, i) => key ?? `column-${i + 1}`);
};
