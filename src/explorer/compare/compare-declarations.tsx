import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { Picker } from '../search/picker.tsx';
import { texts } from '../texts.ts';
import { CommitmentsBeside } from './commitments-beside.tsx';
import { comparedDeclarationsQuery } from './compared-declarations-query.ts';
import { FactsTable } from './facts-table.tsx';
import { PartiesInEach, ThemesInEach } from './in-each.tsx';
import { mostCompared } from './in-places.ts';
import { UnknownName } from './unknown-name.tsx';
import type { useComparedDeclarations } from './use-compared-declarations.ts';

const words = texts.compare;

interface CompareDeclarationsProps {
  compared: ReturnType<typeof useComparedDeclarations>;
  onChange: (slugs: readonly string[]) => void;
}

/** Two or three declarations: their facts, themes, signatories and promises side by side. */
export function CompareDeclarations({ compared, onChange }: CompareDeclarationsProps) {
  const { variables, answered, declarations, chosen } = compared;
  return (
    <>
      <Picker
        label={words.addDeclaration}
        chosen={chosen}
        most={mostCompared}
        types={['DECLARATION']}
        onChange={onChange}
      />
      {answered.state === 'ready' &&
        chosen
          .filter(({ slug }) => declarations.every((declaration) => declaration.slug !== slug))
          .map(({ slug }) => <UnknownName key={slug} name={slug} />)}
      {chosen.length === 1 && <p class="meta">{words.pick}</p>}
      {chosen.length > 1 && (
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
      {chosen.length > 0 && <QueryPanel asked={[[comparedDeclarationsQuery, variables]]} />}
    </>
  );
}
