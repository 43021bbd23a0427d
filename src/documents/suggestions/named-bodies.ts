import { wordCount } from '../text/sentences.ts';

/** Companies and cities: bodies that few data sets have, and that lists of signatories tell by their words. */
export type NamedBodyKind = 'COMPANY' | 'LOCAL_GOVERNMENT';

export interface NamedBody {
  kind: NamedBodyKind;
  name: string;
}

const legalForm =
  /(?<!\p{L})(?:Ltd|Limited|Inc|LLC|LLP|PLC|plc|Corp|Corporation|GmbH|AG|KG|SE|S\.?A|S\.?A\.?S|SpA|S\.p\.A|S\.?r\.?l|B\.?V|N\.?V|AB|A\/S|ASA|Oy|Oyj|Pty|Co)\.?$/u;
const ofCity =
  /^(?:(?:the\s+)?(?:City|Municipality|Town|Borough)\s+of|Stadt|Gemeinde|Ville\s+d[e’']|Commune\s+d[e’']|Ciudad\s+de|Ayuntamiento\s+de|Comune\s+di|Município\s+d[eao])\s?\p{Lu}/u;
/** What leads a list in, "The following companies have signed this Code:". */
const said: readonly (readonly [NamedBodyKind, RegExp])[] = [
  ['COMPANY', /(?<!\p{L})(?:companies|firms|entreprises|unternehmen|empresas|imprese)(?!\p{L})/iu],
  ['LOCAL_GOVERNMENT', /(?<!\p{L})(?:cities|municipalities|towns|villes|städte|ciudades|cidades)(?!\p{L})/iu],
];

const longestName = 8;

/**
 * The companies and cities in a list of names, where the words of what leads it in, or of the name itself ("Ohm Ltd", "City of
 * Tampere"), say that they are such.
 */
export const namedBodies = (leadIn: string, list: string): NamedBody[] => {
  const [ledIn] = said.find(([, words]) => words.test(leadIn)) ?? [];
  return list
    .split(/\s*[,;](?!\s*(?:Ltd|Inc|LLC)(?!\p{L}))\s+|\s+(?:and|et|und|y|e)\s+/u)
    .map((name) => name.trim().replace(/(?<=\p{Ll}{3})\.$/u, ''))
    .filter((name) => /^[\p{Lu}\d]/u.test(name) && wordCount(name) <= longestName)
    .flatMap((name) => {
      const kind = legalForm.test(name) ? 'COMPANY' : ofCity.test(name) ? 'LOCAL_GOVERNMENT' : ledIn;
      return kind ? [{ kind, name }] : [];
    });
};
