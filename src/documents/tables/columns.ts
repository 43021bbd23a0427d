type Vocabulary = readonly (readonly [key: string, words: RegExp])[];

/** In Russian, Arabic and Chinese, without accents ("и" for "й"). */
const inOtherScripts: Vocabulary = [
  ['year', /^год|дата|^(?:ال)?(?:سنة|عام|تاريخ)|^年|年份|日期/],
  [
    'details',
    /подробн|перечень|обязательств|(?:ال)?(?:تفاصيل|التزامات|تعهدات)|承诺|承諾|详|詳|全文|义务|義務/,
  ],
  [
    'partners',
    /участник|стороны|подписавш|государств|страны|партнер|موقع|(?:ال)?(?:اطراف|مشارك|دول|شركاء)|签署|簽署|参与|參與|缔约|締約|成员|成員|国家|國家|伙伴/,
  ],
  ['source', /источник|ссылка|مصدر|رابط|来源|來源|链接/],
  ['summary', /кратк|описание|резюме|содержание|ملخص|موجز|وصف|摘要|概要|概述|说明|說明/],
  ['title', /название|наименование|заголовок|عنوان|(?:^|\s)(?:ال)?اسم|名称|名稱|标题|標題/],
];

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
    /partner|adher|co-?sign|signator|signatair|signatari|firmant|firmatari|unterzeichn|ondertekena|endorse|partenaire|\b(?:part(?:y|ies)|members?|membres?|miembros?|mitglied\w*|countr(?:y|ies)|pays|paises|paesi|lander|landen|states|etats|estados|stati|staaten|organi[sz]ations?|organisations?|participant(?:s|es)?|partecipanti|teilnehmer\w*|deelnemers|who)\b/,
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
    'title',
    /деклараци|соглашени|договор|инициатив|اعلان|اتفاق|مبادرة|宣言|声明|聲明|倡议|倡議|协定|協定|条约|條約/,
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

/** Without accents, and without what no reader sees. */
const plain = (header: string): string =>
  header
    .normalize('NFD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060]/gu, '')
    .toLowerCase();

/**
 * Column keys for the cells of a header row, each used once. "Year" gives `year`, "Statements, commitments, declarations"
 * `title`, "Partners or co-signers" `partners`, "Commitments, … Canada has made or signed" `summary`, "Detailed list of …"
 * `details`; a header that matches nothing, or only keys that are taken, gives `column-N`, N from 1.
 */
export const columnKeys = (headers: readonly string[]): string[] => {
  const columns = headers.map(plain);
  /** The columns that have a key, by their places. */
  const keys = new Map<number, string>();
  const taken = new Set<string>();
  for (const vocabulary of [[...sure, ...inOtherScripts], likely])
    for (const [i, words] of columns.entries()) {
      const [key] =
        (!keys.has(i) && vocabulary.find(([name, known]) => !taken.has(name) && known.test(words))) || [];
      if (key === undefined) continue;
      keys.set(i, key);
      taken.add(key);
    }
  return headers.map((_, i) => keys.get(i) ?? `column-${i + 1}`);
};
