import { setParameters } from '../address/location.ts';
import type { PageProps } from '../app.tsx';
import { Heading } from '../frame/heading.tsx';
import { texts } from '../texts.ts';
import { CompareDeclarations } from './compare-declarations.tsx';
import { CompareParties } from './compare-parties.tsx';
import { Picker } from './picker.tsx';
import { mostCompared } from './three.ts';

const words = texts.compare;

/** Two or three parties, or two or three declarations, side by side. The address lists them. */
export function ComparePage({ parameters }: PageProps) {
  const chosen = (name: string) =>
    [...new Set((parameters.get(name) ?? '').split(','))].filter(Boolean).slice(0, mostCompared);
  const parties = chosen('parties');
  const declarations = chosen('declarations');
  const put = (name: string) => (slugs: readonly string[]) => setParameters({ [name]: slugs.join(',') });
  return (
    <>
      <Heading title={words.title} />
      {parties.length + declarations.length === 0 && <p>{words.intro}</p>}
      {declarations.length === 0 && (
        <section aria-labelledby="parties">
          <h2 id="parties">{words.parties}</h2>
          {parties.length === 0 ? (
            <Picker
              label={words.addParty}
              chosen={[]}
              types={['STATE', 'ORGANIZATION']}
              onChange={put('parties')}
            />
          ) : (
            <CompareParties slugs={parties} onChange={put('parties')} />
          )}
        </section>
      )}
      {parties.length === 0 && (
        <section aria-labelledby="declarations">
          <h2 id="declarations">{words.declarations}</h2>
          {declarations.length === 0 ? (
            <Picker
              label={words.addDeclaration}
              chosen={[]}
              types={['DECLARATION']}
              onChange={put('declarations')}
            />
          ) : (
            <CompareDeclarations slugs={declarations} onChange={put('declarations')} />
          )}
        </section>
      )}
    </>
  );
}
