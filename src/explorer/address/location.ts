import { createStore } from '../store.ts';
import { type Address, readAddress, searchOf, type Value, withValues } from './address.ts';

const here = createStore<Address | null>(readAddress(location));

/** Follows the browser's back and forward buttons. */
export function watchAddress(): void {
  addEventListener('popstate', () => here.write(readAddress(location)));
}

/** The page that the address names; null where there is none. */
export const useAddress = (): Address | null => here.use();

/**
 * Goes to another address of the explorer. Replacing it adds no step to the history: for what changes continuously.
 * Another page begins at its top; the same page keeps its place.
 */
export function goTo(href: string, { replace = false } = {}): void {
  const next = new URL(href, location.href);
  if (next.href === location.href) return;
  const samePage = next.pathname === location.pathname;
  if (replace) history.replaceState(null, '', next);
  else history.pushState(null, '', next);
  here.write(readAddress(next));
  if (!samePage) scrollTo(0, 0);
}

/** This page with some parameters changed. */
export const hereWith = (values: Readonly<Record<string, Value>>): string =>
  location.pathname + searchOf(withValues(new URLSearchParams(location.search), values));

/** Changes parameters of this page's address; a parameter without value goes away. */
export const setParameters = (
  values: Readonly<Record<string, Value>>,
  options?: { replace?: boolean },
): void => goTo(hereWith(values), options);
