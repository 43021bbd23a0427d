import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { formatDate } from '../format/dates.ts';
import { inWords, texts } from '../texts.ts';
import type { ListedDeclaration } from './list-query.ts';

/** A declaration in a list: when, what, by whom, about what, and how much it holds. */
export function DeclarationCard({ declaration }: { declaration: ListedDeclaration }) {
  const { slug, title, shortTitle, kind, date, issuedBy, themes, catalogued } = declaration;
  return (
    <li class="card">
      <p class="meta">
        {date ? <time dateTime={date.edtf}>{formatDate(date.edtf)}</time> : texts.states.unknownDate}
        {' · '}
        {inWords(kind)}
        {!catalogued && ` · ${texts.declarations.onlyReferred}`}
      </p>
      <h2>
        <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>
      </h2>
      {title !== shortTitle && <p class="full-title">{title}</p>}
      {issuedBy.length > 0 && (
        <p class="issuers">
          {issuedBy.map((body, i) => (
            <span key={body.slug}>
              {i > 0 && ', '}
              <Link href={addressOf('parties', body.slug)}>{body.name}</Link>
            </span>
          ))}
        </p>
      )}
      {catalogued && (
        <p class="meta">
          {texts.count.commitments(declaration.commitmentCount)},{' '}
          {texts.count.signatories(declaration.signatoryCoverage.listed)}
        </p>
      )}
      <ThemeTags themes={themes} />
    </li>
  );
}

interface ThemeTagsProps {
  themes: readonly { slug: string; name: string }[];
  /** What each theme leads to: others that address it. */
  others?: 'declarations' | 'commitments';
}

/** Themes as links to what else addresses them. */
export function ThemeTags({ themes, others = 'declarations' }: ThemeTagsProps) {
  if (themes.length === 0) return null;
  return (
    <ul class="tags" aria-label={texts.columns.themes}>
      {themes.map(({ slug, name }) => (
        <li key={slug}>
          <Link href={addressOf(others, '', { theme: slug })}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
