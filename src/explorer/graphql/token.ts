/** What the tab's own memory calls it. Nothing else holds it: no address, no cookie, no other tab. */
const name = 'signatory-token';

/** A token as RFC 6750 spells it, pasted with or without the word before it. */
export const tokenPattern = '\\s*(?:[Bb]earer\\s+)?[\\w.~+\\/=\\-]+\\s*';

/** The header that shows the token of this tab; none where none was given, or where the browser keeps nothing. */
export function authorization(): { authorization?: string } {
  const token = stored();
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

export const hasToken = (): boolean => stored() !== null;

/**
 * Shows a token with all requests of this tab from here on. The page begins anew, so that every part of it asks with it.
 *
 * @param text fits tokenPattern
 * @throws DOMException where the browser keeps nothing for a tab
 */
export function giveToken(text: string): void {
  sessionStorage.setItem(name, text.trim().replace(/^bearer\s+/i, ''));
  location.reload();
}

/** Forgets the token, and with the page all that was read with it. */
export function forgetToken(): void {
  sessionStorage.removeItem(name);
  location.reload();
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
