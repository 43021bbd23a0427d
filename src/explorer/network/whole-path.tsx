import { Link } from '../address/link.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';
import { describeEnd, pathQuery } from './path-query.ts';

const words = texts.network;

interface WholePathProps {
  /** Ids of nodes, `<type>:<slug>`. */
  from: string;
  to: string;
}

/** The shortest path in the whole graph, each step with the words it rests on. There is none between themes. */
export function WholePath({ from, to }: WholePathProps) {
  const [start, end] = [from, to].map((id) => id.split(':'));
  const slugs = [start?.[1] ?? '', end?.[1] ?? ''] as const;
  const possible = start?.[0] !== 'Theme' && end?.[0] !== 'Theme' && !slugs.includes('');
  const asked = { from: slugs[0], to: slugs[1] };
  const answered = useQuery(pathQuery, possible ? asked : null);
  if (!possible) return null;
  return (
    <>
      <h3>{words.wholePath}</h3>
      <Waiting answered={answered}>
        {({ path }) =>
          path === null ? (
            <p>{words.noPath}</p>
          ) : (
            <ol class="steps">
              {path.steps.map((step) => {
                const [source, target] = [describeEnd(step.from), describeEnd(step.to)];
                return (
                  <li key={source.href + target.href}>
                    <Link href={source.href}>{source.name}</Link> <em class="phrase">{step.phrase}</em>{' '}
                    <Link href={target.href}>{target.name}</Link>{' '}
                    <EvidenceLink
                      evidence={step.evidence}
                      of={`${source.name} ${step.phrase} ${target.name}`}
                      claim={`step:${source.href}:${target.href}`}
                    />
                  </li>
                );
              })}
            </ol>
          )
        }
      </Waiting>
      <QueryPanel name="path-query" title={words.queryOfPath} asked={[[pathQuery, asked]]} />
    </>
  );
}
