import { addressOf } from '../address/address.ts';
import type { Reference } from './reference-query.ts';

/** What a cross-reference points to: its name and its page. */
export function targetOf({ to }: Pick<Reference, 'to'>): { name: string; slug: string; href: string } {
  return to.__typename === 'Declaration'
    ? { name: to.shortTitle, slug: to.slug, href: addressOf('declarations', to.slug) }
    : { name: to.name, slug: to.slug, href: addressOf('parties', to.slug) };
}
