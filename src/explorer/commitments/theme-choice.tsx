import { Chips, type Chosen } from '../frame/chips.tsx';
import { Choice } from '../frame/choice.tsx';
import { texts } from '../texts.ts';

interface ThemeChoiceProps {
  chosen: readonly Chosen[];
  themes: readonly Chosen[];
  onChange: (slugs: readonly string[]) => void;
}

/** Chooses themes: any of them will do. */
export function ThemeChoice({ chosen, themes, onChange }: ThemeChoiceProps) {
  const slugs = chosen.map(({ slug }) => slug);
  const isFirst = chosen.length === 0;
  return (
    <div class="picker">
      <Chips chosen={chosen} onChange={onChange} />
      <div class="controls">
        <Choice
          label={isFirst ? texts.network.theme : texts.commitment.orTheme}
          value=""
          onChange={(slug) => onChange([...slugs, slug])}
          options={[
            ['', isFirst ? texts.network.anyTheme : texts.commitment.addTheme],
            ...themes
              .filter(({ slug }) => !slugs.includes(slug))
              .map(({ slug, name }) => [slug, name] as const),
          ]}
        />
      </div>
    </div>
  );
}
