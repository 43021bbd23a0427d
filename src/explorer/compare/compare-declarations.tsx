import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { CommitmentsBeside } from './commitments-beside.tsx';
import { type ComparedDeclaration, comparedDeclarationsQuery } from './compared-declarations-query.ts';
import { FactsTable } from './facts-table.tsx';
import { PartiesInEach, ThemesInEach } from './in-each.tsx';
import { Picker } from './picker.tsx';
import { inPlaces } from './three.ts';

const words = texts.compare;

interface CompareDeclarationsProps {
  slugs: readonly string[];
  onChange: (slugs: readonly string[]) => void;
}

/** Two or three declarations: their facts, themes, signatories and promises side by side. */
export function CompareDeclarations({ slugs, onChange }: CompareDeclarationsProps) {
  const variables = inPlaces(slugs);
  const answered = useQuery(comparedDeclarationsQuery, variables);
  const { data } = answered;
  const declarations = [data?.first, data?.second, data?.third].filter(
    (declaration): declaration is ComparedDeclaration => Boolean(declaration),
  );
  const nameOf = (slug: string) => declarations.find((each) => each.slug === slug)?.shortTitle ?? slug;
  return (
    <>
      <Picker
        label={words.addDeclaration}
        chosen={slugs.map((slug) => ({ slug, name: nameOf(slug) }))}
        types={['DECLARATION']}
        onChange={onChange}
      />
      {slugs.length === 1 && <p class="meta">{words.pick}</p>}
      {slugs.length > 1 && (
        <Waiting answered={answered}>
          {() => (
            <>
              <h3>{words.facts}</h3>
              <FactsTable declarations={declarations} />
              <h3>{words.themes}</h3>
              <ThemesInEach declarations={declarations} />
              <h3>{words.signatories}</h3>
              <PartiesInEach declarations={declarations} />
              <h3>{words.commitments}</h3>
              <CommitmentsBeside declarations={declarations} />
            </>
          )}
        </Waiting>
      )}
      <QueryPanel asked={[[comparedDeclarationsQuery, variables]]} />
    </>
  );
}
