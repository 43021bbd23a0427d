import { mkdirSync, writeFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { orders } from '../commitments/commitment-order.ts';
import { commitmentQuery } from '../commitments/commitment-query.ts';
import { commitmentsQuery } from '../commitments/commitments-query.ts';
import { declarationQuery } from '../declarations/declaration-query.ts';
import { listVariables } from '../declarations/list-filter.ts';
import { declarationsQuery } from '../declarations/list-query.ts';
import { requestAddress } from '../graphql/request.ts';
import { organizationsQuery, partiesQuery, partyQuery } from '../parties/party-query.ts';
import { relatedCommitmentsQuery, relatedDeclarationsQuery } from '../related/related-queries.ts';

const promise = 'charlevoix-commitment/7';

/** What the most visited pages ask when they are opened, of the data set that comes with the program; the first page first. */
const firstQuestions: readonly string[] = [
  requestAddress(declarationsQuery.text, listVariables(new URLSearchParams())),
  requestAddress(declarationQuery.text, { slug: 'charlevoix-commitment' }),
  requestAddress(relatedDeclarationsQuery.text, { slug: 'charlevoix-commitment' }),
  requestAddress(commitmentsQuery.text, {
    filter: { topLevel: true },
    these: { parties: [] },
    byParty: false,
    ...orders.READING,
  }),
  requestAddress(commitmentQuery.text, { slug: promise }),
  requestAddress(relatedCommitmentsQuery.text, { slug: promise }),
  requestAddress(partiesQuery.text, {}),
  requestAddress(organizationsQuery.text, {}),
  requestAddress(partyQuery.text, { slug: 'canada' }),
];

const folder = new URL('../../../dist/', import.meta.url);

/** Writes them down for the server, which has them planned before the first reader asks. */
export function writeFirstQuestions(): Plugin {
  return {
    name: 'signatory:first-questions',
    apply: 'build',
    writeBundle() {
      mkdirSync(folder, { recursive: true });
      writeFileSync(new URL('first-questions.json', folder), JSON.stringify(firstQuestions));
    },
  };
}
