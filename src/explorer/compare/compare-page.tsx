import { setParameters } from '../address/location.ts';
import type { PageProps } from '../app.tsx';
import { Heading } from '../frame/heading.tsx';
import { texts } from '../texts.ts';
import { CompareDeclarations } from './compare-declarations.tsx';
import { CompareParties } from './compare-parties.tsx';
import { mostCompared } from './most-compared.ts';
import { Picker } from './picker.tsx';

/** Two or three parties, or two or three declarations, side by side. The address lists them. */
export function ComparePage({ parameters }: PageProps) {
  const chosen = (name: string) =>
    (parameters.get(name) ?? '').split(',').filter(Boolean).slice(0, mostCompared);
  const parties = chosen('parties');
  const declarations = chosen('declarations');
  const put = (name: string) => (slugs: readonly string[]) => setParameters({ [name]: slugs.join(',') });
  return (
    <>
      <Heading title={texts.compare.title} />
      {parties.length + declarations.length === 0 && <p>{texts.compare.intro}</p>}
      {declarations.length === 0 && (
        <section aria-labelledby="parties">
          <h2 id="parties">{texts.compare.parties}</h2>
          <Picker chosen={parties} types={['STATE', 'ORGANIZATION']} onChange={put('parties')} />
          {parties.length === 1 && <p class="meta">{texts.compare.pick}</p>}
          {parties.length > 1 && <CompareParties slugs={parties} />}
        </section>
      )}
      {parties.length === 0 && (
        <section aria-labelledby="declarations">
          <h2 id="declarations">{texts.compare.declarations}</h2>
          <Picker chosen={declarations} types={['DECLARATION']} onChange={put('declarations')} />
          {declarations.length === 1 && <p class="meta">{texts.compare.pick}</p>}
          {declarations.length > 1 && <CompareDeclarations slugs={declarations} />}
        </section>
      )}
    </>
  );
}
