import { addressOf } from '../address/address.ts';
import { numberOf } from '../format/number-of.ts';
import { texts } from '../texts.ts';
import type { RelatedItem } from './reason-query.ts';
import type { relatedCommitmentsQuery, relatedDeclarationsQuery } from './related-queries.ts';

type Commitments = NonNullable<(typeof relatedCommitmentsQuery)['types']>['answer'];
type Declarations = NonNullable<(typeof relatedDeclarationsQuery)['types']>['answer'];

export const relatedCommitments = ({ commitment }: Commitments): RelatedItem[] =>
  (commitment?.related.edges ?? []).map(({ node, score, reasons }) => {
    const end = `, ${texts.commitment.short(numberOf(node.slug))}`;
    return {
      slug: node.slug,
      href: addressOf('commitments', node.slug),
      name: node.declaration.shortTitle + end,
      end,
      text: node.text,
      score,
      reasons,
    };
  });

export const relatedDeclarations = ({ declaration }: Declarations): RelatedItem[] =>
  (declaration?.related.edges ?? []).map(({ node, score, reasons }) => ({
    slug: node.slug,
    href: addressOf('declarations', node.slug),
    name: node.shortTitle,
    end: '',
    text: null,
    score,
    reasons,
  }));
