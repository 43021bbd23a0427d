import type { FunctionComponent } from 'preact';
import { type Address, lastPart, type Page } from './address/address.ts';
import { useAddress } from './address/location.ts';
import { CommitmentPage } from './commitments/commitment-page.tsx';
import { CommitmentsPage } from './commitments/commitments-page.tsx';
import { ComparePage } from './compare/compare-page.tsx';
import { DeclarationPage } from './declarations/declaration-page.tsx';
import { DeclarationsPage } from './declarations/declarations-page.tsx';
import { SourcesPage } from './evidence/sources-page.tsx';
import { WordsPanel } from './evidence/words-panel.tsx';
import { AccessForm } from './frame/access-form.tsx';
import { FaultBoundary } from './frame/fault-boundary.tsx';
import { Footer } from './frame/footer.tsx';
import { Header } from './frame/header.tsx';
import { LiveNotice } from './frame/live-notice.tsx';
import { Unknown } from './frame/unknown.tsx';
import { NetworkPage } from './network/network-page.tsx';
import { PartiesPage } from './parties/parties-page.tsx';
import { PartyPage } from './parties/party-page.tsx';
import { SearchPage } from './search/search-page.tsx';
import { texts } from './texts.ts';

export interface PageProps {
  /** The slug in the address; empty for lists. */
  name: string;
  parameters: URLSearchParams;
}

/** What draws each page. */
const components: Record<Page, (name: string) => FunctionComponent<PageProps>> = {
  declarations: (name) => (name ? DeclarationPage : DeclarationsPage),
  commitments: (name) => (name ? CommitmentPage : CommitmentsPage),
  parties: (name) => (name ? PartyPage : PartiesPage),
  compare: () => ComparePage,
  network: () => NetworkPage,
  search: () => SearchPage,
  sources: () => SourcesPage,
};

export function App() {
  const address = useAddress();
  return (
    <>
      <a class="skip" href="#main">
        {texts.skip}
      </a>
      <Header page={address?.page} />
      <LiveNotice />
      <AccessForm />
      <main id="main" tabIndex={-1} class={`page-${address?.page ?? 'unknown'}`}>
        <FaultBoundary>{address ? <CurrentPage {...address} /> : <NoPage />}</FaultBoundary>
      </main>
      <Footer />
      <WordsPanel />
    </>
  );
}

function CurrentPage({ page, name, parameters }: Address) {
  const Component = components[page](name);
  return <Component key={`${page}/${name}`} name={name} parameters={parameters} />;
}

function NoPage() {
  return <Unknown name={lastPart(location.pathname)} title={texts.states.unknownPage} />;
}
