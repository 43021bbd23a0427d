import type { Line } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';

/** "Recalling", "RAPPELANT", "Conscientes", "Considerando". */
const participle =
  /^(?:\p{Lu}\p{Ll}+(?:ing|ants?|antes?|entes?|[aei]ndo)|\p{Lu}{2,}(?:ING|ANTS?|ANTES?|ENTES?|[AEI]NDO))(?!\p{L})/u;
/** "Convinced", "Deeply concerned", "Further recalling", "Préoccupés", "Convencidas". */
const conviction = new RegExp(
  `^(?:(?:deeply|gravely|strongly|firmly|also|further|again)\\s+(?:\\p{L}+ing|CONVICTIONS)|CONVICTIONS)(?!\\p{L})`.replaceAll(
    'CONVICTIONS',
    'convinced|concerned|alarmed|disturbed|determined|resolved|guided|inspired|encouraged|mindful|aware|conscious|desirous|' +
      'convaincue?s?|préoccupée?s?|résolue?s?|déterminée?s?|convencid[ao]s?|preocupad[ao]s?|decidid[ao]s?|convict[ao]s?',
  ),
  'iu',
);
/** "Calls on", "DECIDES to", "Have agreed": the operative part. */
const operative = /^(?:(?:\p{Lu}\p{Ll}+s|\p{Lu}+S)\s+(?!and\b|or\b)\p{Ll}|(?:Have|Has|HAVE|HAS)\s)/u;

/**
 * Lines that begin a clause of a preamble whose clauses no blank lines part: in lines that stand together, two or more begin
 * with a participle, first or below a line that ends in a comma or semicolon.
 */
export const preambleLines = (lines: readonly Line[]): Set<Line> => {
  const clauses = new Set<Line>();
  let begun: Line[] = [];
  let participles = 0;
  let above = '';
  const close = (): void => {
    if (participles > 1) for (const line of begun) clauses.add(line);
    begun = [];
    participles = 0;
  };
  for (const line of lines) {
    const words = line.text.trim();
    if (isBlank(words)) close();
    else if (isBlank(above) || /[,;]$/.test(above)) {
      const isClause = participle.test(words) || (/^\p{Lu}/u.test(words) && conviction.test(words));
      if (isClause) participles++;
      if (isClause || operative.test(words)) begun.push(line);
    }
    above = words;
  }
  close();
  return clauses;
};
