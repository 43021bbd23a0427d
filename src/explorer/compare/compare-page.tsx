import { setParameters } from '../address/location.ts';
import type { PageProps } from '../app.tsx';
import { Heading } from '../frame/heading.tsx';
import { texts } from '../texts.ts';
import { CompareDeclarations } from './compare-declarations.tsx';
import { CompareParties } from './compare-parties.tsx';
import { mostCompared } from './in-places.ts';
import { useComparedDeclarations } from './use-compared-declarations.ts';
import { useComparedParties } from './use-compared-parties.ts';

const words = texts.compare;

/** Two or three parties, or two or three declarations where there are none, side by side. The address lists them. */
export function ComparePage({ parameters }: PageProps) {
  const chosen = (name: string) =>
    [...new Set((parameters.get(name) ?? '').split(','))].filter(Boolean).slice(0, mostCompared);
  const parties = useComparedParties(chosen('parties'));
  const declarations = useComparedDeclarations(parties.chosen.length > 0 ? [] : chosen('declarations'));
  const compared = [...parties.chosen, ...declarations.chosen].map(({ name }) => name);
  const put = (name: string) => (slugs: readonly string[]) => setParameters({ [name]: slugs.join(',') });
  return (
    <>
      <Heading title={texts.titleWith(words.title, compared)}>{words.title}</Heading>
      {compared.length === 0 && <p>{words.intro}</p>}
      {(parties.chosen.length > 0 || declarations.chosen.length === 0) && (
        <section aria-labelledby="parties">
          <h2 id="parties">{words.parties}</h2>
          <CompareParties compared={parties} onChange={put('parties')} />
        </section>
      )}
      {parties.chosen.length === 0 && (
        <section aria-labelledby="declarations">
          <h2 id="declarations">{words.declarations}</h2>
          <CompareDeclarations compared={declarations} onChange={put('declarations')} />
        </section>
      )}
    </>
  );
}
