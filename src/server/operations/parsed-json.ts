/** What a text says in JSON; undefined where it is none. */
export function parsedJson(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
