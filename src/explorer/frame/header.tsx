import { addressOf, type Page } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { texts } from '../texts.ts';

const linked = ['declarations', 'commitments', 'parties', 'compare', 'network'] as const;

export function Header({ page }: { page: Page | undefined }) {
  return (
    <header class="top">
      <p class="brand">
        <Link href={addressOf('declarations')}>
          <svg viewBox="0 0 32 32" aria-hidden="true">
            <path class="mark-ink" d="M5 20c4-1 5-13 9.500-13 3 0-1 12 2.500 12s3-6 9-7" />
            <path class="mark-line" d="M5 26h22" />
          </svg>
          {texts.title}
        </Link>
      </p>
      <nav aria-label={texts.nav.label}>
        {linked.map((name) => (
          <Link key={name} href={addressOf(name)} aria-current={name === page ? 'page' : undefined}>
            {texts.nav[name]}
          </Link>
        ))}
        <a href="/graphql">{texts.nav.api}</a>
      </nav>
      <SearchBox />
    </header>
  );
}
