import { addressOf } from '../address/address.ts';
import type { NetworkNode } from './network-query.ts';

/** The page of what a node stands for. */
export function pageOf({ type, slug }: Pick<NetworkNode, 'type' | 'slug'>): string {
  if (type === 'Declaration') return addressOf('declarations', slug);
  if (type === 'Theme') return addressOf('commitments', '', { theme: slug });
  return addressOf('parties', slug);
}
