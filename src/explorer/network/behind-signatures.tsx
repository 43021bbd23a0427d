import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { CopyCited } from '../evidence/copy-cited.tsx';
import { formatDate } from '../format/dates.ts';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { citedSignature } from '../parties/cited-signature.ts';
import { OneSignature } from '../parties/one-signature.tsx';
import { signatureKey } from '../parties/signature-parts.ts';
import { texts } from '../texts.ts';
import type { BehindProps } from './edge-details.tsx';
import { coSignedQuery, signedQuery } from './edge-query.ts';

const words = texts.network;

/** What two parties both signed. */
export function CoSigned({ source, target, variables }: BehindProps) {
  const { crossReferenceKinds: _, ...filter } = variables.filter ?? {};
  const parties = [source.slug, target.slug];
  const asked = {
    parties,
    filter,
    these: { parties, basis: filter.basis ?? null, withdrawn: filter.withdrawn ?? null },
  };
  const answered = useQuery(coSignedQuery, asked);
  return (
    <>
      <Waiting answered={answered}>
        {({ sharedDeclarations: { nodes, totalCount } }) => (
          <>
            <p class="meta">
              {texts.count.shared(totalCount)}
              {nodes.length < totalCount && (
                <>
                  {'. '}
                  <Link href={addressOf('compare', '', { parties: parties.join(',') })}>
                    {words.allShared}
                  </Link>
                </>
              )}
            </p>
            <ul class="sentences">
              {nodes.map(({ slug, shortTitle, date, signatories }) => (
                <li key={slug}>
                  <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>{' '}
                  <small>{date && formatDate(date.edtf)}</small>
                  {signatories.edges.map((signed) => (
                    <p key={signed.node.slug + signatureKey(signed)} class="meta">
                      <OneSignature signed={signed} declaration={{ slug, shortTitle }} />
                    </p>
                  ))}
                </li>
              ))}
            </ul>
            <CopyCited
              about={words.about(
                source.label,
                target.label,
                words.sharedOf(texts.count.shared(totalCount), nodes.length),
              )}
              statements={nodes.flatMap((declaration) =>
                declaration.signatories.edges.flatMap((signed) => citedSignature(signed, declaration)),
              )}
            />
          </>
        )}
      </Waiting>
      <QueryPanel name="edge-query" title={words.queryOfEdge} asked={[[coSignedQuery, asked]]} />
    </>
  );
}

/** How a party signed a declaration. */
export function Signed({ source, target }: BehindProps) {
  const [party, declaration] = target.type === 'Declaration' ? [source, target] : [target, source];
  const asked = { declaration: declaration.slug, these: { parties: [party.slug] } };
  const answered = useQuery(signedQuery, asked);
  return (
    <>
      <Waiting answered={answered}>
        {({ declaration: about }) =>
          about && (
            <>
              <ul class="sentences">
                {about.signatories.edges.map((signed) => (
                  <li key={signatureKey(signed)}>
                    <OneSignature signed={signed} declaration={about} />
                    {signed.evidence.quote !== null && (
                      <blockquote dir="auto">
                        <p>{signed.evidence.quote}</p>
                      </blockquote>
                    )}
                  </li>
                ))}
              </ul>
              <CopyCited
                statements={about.signatories.edges.flatMap((signed) => citedSignature(signed, about))}
              />
            </>
          )
        }
      </Waiting>
      <QueryPanel name="edge-query" title={words.queryOfEdge} asked={[[signedQuery, asked]]} />
    </>
  );
}
