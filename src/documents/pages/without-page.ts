import { foldLine } from '../text/fold-line.ts';

const goesOn =
  /(?<![\s,;:|│–—-])[\s,;:|│–—-]*\(?(?:continued|cont[’']?d\.?|suite|continuación|fortsetzung)\)?$/i;
const pageBehind =
  /(?<![\s,;:|│–—(-])[\s,;:|│–—(-]*(?:\b(?:page|seite|p[áa]gina|p\.)\s*\d{1,4}(?:\s*(?:of|\/|de|von|di|sur)\s*\d{1,4})?|\b\d{1,4}\s*(?:of|\/)\s*\d{1,4}|(?<=[,;:|│–—(-]\s*)\d{1,3})\)?$/i;
const pageInFront = /^(?:(?:page\s+)?\d{1,3}\s*[|│–—-]?\s+(?=\p{L})|\d{1,4}\/\d{1,4}\s+(?=\S))/iu;

/**
 * A page title without the number of its page, and without the word that it goes on: "Register – 2", "12 Register",
 * "Register (page 2 of 5)". A number behind it that nothing sets apart is part of the title ("Part 2"). (A run of marks is
 * tried once, not from each.)
 */
export const withoutPage = (title: string): string =>
  foldLine(title).replace(goesOn, '').replace(pageBehind, '').replace(pageInFront, '');
