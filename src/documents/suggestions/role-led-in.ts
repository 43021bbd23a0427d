import { isNegated, type RoleCue, verbOfRole } from './role-cues.ts';

const following = /(?<!\p{L})(?:following|suivante?s?|siguientes|folgende[nr]?)(?!\p{L})/iu;

/**
 * The role that a sentence says of the names behind its colon, "The following States have endorsed this Declaration: …";
 * null for none. It ends with the colon.
 */
export const roleLedIn = (text: string, title: string): RoleCue | null => {
  const colon = text.indexOf(':');
  const from = following.exec(text)?.index ?? colon;
  const before = text.slice(0, Math.max(0, colon));
  for (const { index } of before.slice(from).matchAll(/(?<=\s)\S/g)) {
    const verb = verbOfRole(before, from + index, title);
    if (verb && !isNegated(before.slice(0, from + index))) return { ...verb, end: colon + 1 };
  }
  return null;
};
