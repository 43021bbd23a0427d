import { setParameters } from '../address/location.ts';
import { Choice } from '../frame/choice.tsx';
import { inWords, texts } from '../texts.ts';
import type { choicesQuery } from './network-query.ts';
import { colourGroups, hasSignatures, type NetworkState, sizeMeasures } from './network-state.ts';

type Choices = NonNullable<(typeof choicesQuery)['types']>['answer'];
const words = texts.network;

interface ControlsProps {
  state: NetworkState;
  choices: Choices | undefined;
}

/** What the network is drawn from, and how it looks. A change keeps what is chosen in the picture. */
export function Controls({ state, choices }: ControlsProps) {
  const { kinds = [], years = [] } = choices?.declarations.facets ?? {};
  const yearOptions = years.map(({ key }) => [key, key] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const none = ['', '–'] as const;
  return (
    <div class="controls">
      <fieldset>
        <legend>{words.filters}</legend>
        <Choice
          label={words.theme}
          value={state.theme}
          onChange={(theme) => setParameters({ theme })}
          options={[
            ['', words.anyTheme],
            ...(choices?.themes ?? []).map(({ slug, name }) => [slug, name] as const),
          ]}
        />
        <Choice
          label={words.kind}
          value={state.kind}
          onChange={(kind) => setParameters({ kind })}
          nameOf={inWords}
          options={[['', words.anyKind], ...kinds.map(({ key }) => [key, inWords(key)] as const)]}
        />
        <Choice
          label={words.from}
          value={state.from}
          onChange={(from) =>
            setParameters({ from, to: state.to !== '' && from > state.to ? from : state.to })
          }
          options={[none, ...yearOptions]}
        />
        <Choice
          label={words.to}
          value={state.to}
          onChange={(to) => setParameters({ to, from: to !== '' && to < state.from ? to : state.from })}
          options={[none, ...yearOptions]}
        />
        {hasSignatures(state.projection) && (
          <Choice
            label={words.basis}
            value={state.basis}
            onChange={(basis) => setParameters({ basis })}
            options={[
              ['', words.anyBasis],
              ...(['NAMED', 'MEMBERSHIP'] as const).map((basis) => [basis, inWords(basis)] as const),
            ]}
          />
        )}
        <label>
          {words.minWeight}
          <input
            type="number"
            min={1}
            max={999}
            value={state.min}
            onChange={({ currentTarget: field }) => {
              const min = field.valueAsNumber;
              if (Number.isInteger(min) && min >= 1) setParameters({ min });
              // What cannot be drawn does not stay in the field over a picture of something else.
              else field.value = String(state.min);
            }}
          />
        </label>
      </fieldset>
      <fieldset>
        <legend>{words.look}</legend>
        <Choice
          label={words.size}
          value={state.size}
          onChange={(size) => setParameters({ size: size === sizeMeasures[0] ? null : size })}
          options={sizeMeasures.map((measure) => [measure, words.measures[measure]] as const)}
        />
        <Choice
          label={words.colour}
          value={state.colour}
          onChange={(colour) => setParameters({ colour: colour === colourGroups[0] ? null : colour })}
          options={colourGroups.map((group) => [group, words.colours[group]] as const)}
        />
      </fieldset>
    </div>
  );
}
