import { characterReferenceAt } from '../text/character-references.ts';
import type { Line } from '../text/lines.ts';

const shape = /^[-‐–—•·○◦●■□▪▫‣⁃►▶→✓✔]$/u;

/** The lines with bullets where these are written as references, "&bull; Keep …": in as many characters, so that every word stays where it is. */
export const writtenBullets = (lines: readonly Line[]): Line[] =>
  lines.map((line) => {
    const at = line.text.search(/\S/);
    const found = line.text.charAt(at) === '&' ? characterReferenceAt(line.text, at) : null;
    if (!found || !shape.test(found.characters)) return line;
    const { length } = found.written;
    return {
      ...line,
      text: `${line.text.slice(0, at)}${found.characters.padEnd(length)}${line.text.slice(at + length)}`,
    };
  });
