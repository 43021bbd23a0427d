import type { GraphQLResolveInfo } from 'graphql';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type CrossReferenceKind, crossReferenceKinds } from '../cross-references/kinds.ts';
import { type DeclarationRow, declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import { EvidenceType } from '../evidence/type.ts';
import { workingFor } from '../field-cost.ts';
import { existing } from '../lookahead/row-page.ts';
import { type OrganizationRow, organizationRow, type StateRow, stateRow } from '../parties/queries.ts';
import type { membershipRoles } from '../parties/record.ts';
import { Organization, State } from '../parties/refs.ts';
import type { SignatureRole } from '../signatures/record.ts';
import { type ExplainedStep, explainedPath, longestPath } from './path.ts';

type MembershipRole = (typeof membershipRoles)[number];

type EndRow = (DeclarationRow | StateRow | OrganizationRow) & { endType: keyof typeof rowTypes };
const rowTypes = { Declaration: declarationRow, State: stateRow, Organization: organizationRow };

const PathEnd = builder.unionType('PathEnd', {
  types: [Declaration, State, Organization],
  description: 'What a path passes.',
  resolveType: (end) => (end as EndRow).endType,
});

/** The row behind an id of a path: type and slug. */
async function end(id: string, context: Context, info: GraphQLResolveInfo): Promise<EndRow> {
  const colon = id.indexOf(':');
  const endType = id.slice(0, colon) as keyof typeof rowTypes;
  const type = rowTypes[endType] as typeof declarationRow;
  const row = await existing(
    type,
    id.slice(colon + 1),
    info.schema.getType(endType),
    info.fieldNodes,
    context,
    info,
  );
  return Object.assign(row as EndRow, { endType });
}

type Phrase = readonly [forward: string, backward: string];

const signing: Record<SignatureRole, Phrase> = {
  SIGNATORY: ['signed', 'was signed by'],
  ENDORSER: ['endorsed', 'was endorsed by'],
  SUPPORTER: ['declared its support for', 'is supported by'],
  ISSUER: ['issued', 'was issued by'],
  ADOPTER: ['adopted', 'was adopted by'],
  HOST: ['hosted the meeting that adopted', 'was adopted at a meeting hosted by'],
  INITIATOR: ['initiated', 'was initiated by'],
  AUTHOR: ['wrote', 'was written by'],
};

const belonging: Record<MembershipRole, { now: Phrase; once: Phrase }> = {
  MEMBER: { now: ['is a member of', 'has as a member'], once: ['was a member of', 'had as a member'] },
  OBSERVER: { now: ['observes', 'is observed by'], once: ['observed', 'was observed by'] },
  PARTICIPANT: {
    now: ['takes part in', 'has as a participant'],
    once: ['took part in', 'had as a participant'],
  },
};

function phrase({ kind, role, until, forward }: ExplainedStep): string {
  return phraseOf(kind, role, until)[forward ? 0 : 1];
}

function phraseOf(kind: string, role: string | null, until: string | null): Phrase {
  // What others wrote may lack a role.
  if (kind === 'SIGNED') return signed(signing[(role ?? 'SIGNATORY') as SignatureRole], until);
  if (kind === 'MEMBER_OF')
    return belonging[(role ?? 'MEMBER') as MembershipRole][isOver(until) ? 'once' : 'now'];
  if (kind === 'ISSUED_BY') return ['was issued by', 'issued'];
  const { forward, backward } = crossReferenceKinds[kind as CrossReferenceKind];
  return [forward, backward];
}

function signed([forward, backward]: Phrase, until: string | null): Phrase {
  if (until === null) return [forward, backward];
  return [`${forward} and later withdrew from`, backward.replace(/^(is|was) /, 'was once ')];
}

/** By the calendar of UTC. */
const isOver = (until: string | null): boolean =>
  until !== null && until < new Date().toISOString().slice(0, 10);

const Step = builder.objectRef<ExplainedStep>('PathStep').implement({
  description: 'One step of a path: "from phrase to", and what it rests on.',
  fields: (t) => ({
    kind: t.exposeString('kind', { description: 'SIGNED, MEMBER_OF, ISSUED_BY or a CrossReferenceKind.' }),
    phrase: t.string({
      description:
        'The step in words, to be read between from and to; it says in which role a party signed or belongs, and whether that is over.',
      resolve: phrase,
    }),
    forward: t.exposeBoolean('forward', {
      description: 'Whether the step follows the direction of its edge.',
    }),
    from: t.field({
      type: PathEnd,
      description: 'Where it begins.',
      resolve: ({ from }, _args, context, info) => end(from, context, info),
    }),
    to: t.field({
      type: PathEnd,
      description: 'Where it ends.',
      resolve: ({ to }, _args, context, info) => end(to, context, info),
    }),
    evidence: t.expose('evidence', {
      type: EvidenceType,
      description: 'What the edge rests on.',
    }),
  }),
});

const Path = builder.objectRef<{ steps: ExplainedStep[] }>('Path').implement({
  description: 'How two parties or declarations are connected.',
  fields: (t) => ({
    length: t.int({
      description: 'Number of steps; 0 from a thing to itself.',
      resolve: ({ steps }) => steps.length,
    }),
    steps: t.field({ type: [Step], description: 'The steps, in order.', resolve: ({ steps }) => steps }),
  }),
});

builder.queryField('path', (t) =>
  t.field({
    type: Path,
    nullable: true,
    description:
      'A shortest path along signatures, memberships, issuing and cross-references, in either direction; of equals the first by the slugs along it. Null when there is none of at most maxLength steps.',
    complexity: workingFor(100),
    args: {
      from: t.arg.string({
        required: true,
        description: 'A party or declaration: slug, ISO code, id or name, of a state in other languages too.',
      }),
      to: t.arg.string({
        required: true,
        description: 'A party or declaration: slug, ISO code, id or name, of a state in other languages too.',
      }),
      maxLength: t.arg.int({
        defaultValue: 6,
        description: `Steps at most; 1 to ${longestPath}. Default 6.`,
      }),
    },
    resolve: async (_root, { from, to, maxLength }, context) => {
      const steps = await explainedPath(from, to, maxLength ?? 6, context);
      return steps && { steps };
    },
  }),
);
