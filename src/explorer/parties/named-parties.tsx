import type { ComponentChildren } from 'preact';
import { setParameters } from '../address/location.ts';
import { NamedParty } from './named-party.tsx';

/** How addresses list parties: each in a parameter of its own, or all in one, between commas. */
const lists = {
  party: (parameters: URLSearchParams) => parameters.getAll('party'),
  parties: (parameters: URLSearchParams) => (parameters.get('parties') ?? '').split(','),
};

interface NamedPartiesProps {
  parameter: keyof typeof lists;
  /** Those of the address that the page does not know. */
  names: readonly string[];
  /** Shown for each that is no party's. */
  unknown?: (name: string) => ComponentChildren;
}

/** Puts the slugs of parties into the address in the place of their other names. */
export const NamedParties = ({ parameter, names, unknown }: NamedPartiesProps) =>
  names.map((name) => (
    <NamedParty key={name} name={name} put={(slug) => replace(parameter, name, slug)}>
      {unknown?.(name)}
    </NamedParty>
  ));

function replace(parameter: keyof typeof lists, name: string, slug: string): void {
  // Not of the time of drawing: several may change at once.
  const now = lists[parameter](new URLSearchParams(location.search));
  const next = [...new Set(now.map((party) => (party === name ? slug : party)))];
  setParameters({ [parameter]: parameter === 'party' ? next : next.join(',') }, { replace: true });
}
