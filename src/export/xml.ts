/** Characters that XML 1.0 cannot hold, even escaped (Extensible Markup Language 1.0, 5th ed., production 2), and lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As references, or reading an attribute would turn them into spaces (section 3.3.3).
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for an attribute value or an element; what XML cannot hold becomes U+FFFD. */
export function escapeXml(value: string | number | boolean): string {
  return String(value)
    .replace(illegal, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character] as string);
}

/** Attributes of a tag, each with a leading space; undefined ones are left out. */
export function xmlAttributes(values: Record<string, string | number | boolean | undefined>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`))
    .join('');
}
