import { useRef } from 'preact/hooks';
import { Link } from '../address/link.tsx';
import { setParameters } from '../address/location.ts';
import { formatMeasure } from '../format/numbers.ts';
import { Fact } from '../frame/fact.tsx';
import { inWords, texts } from '../texts.ts';
import { otherEnd } from './find-path.ts';
import type { NetworkData, NetworkNode } from './network-query.ts';
import { sizeMeasures } from './network-state.ts';
import { pageOf } from './page-of.ts';

const words = texts.network;

interface NodeDetailsProps {
  node: NetworkNode;
  network: NetworkData;
}

/** A chosen node: its measures, and its neighbours as a list that arrow keys go through. */
export function NodeDetails({ node, network }: NodeDetailsProps) {
  const labels = new Map(network.nodes.map(({ id, label }) => [id, label]));
  const edges = network.edges
    .filter(({ source, target }) => source === node.id || target === node.id)
    .sort((a, b) => b.weight - a.weight);
  const list = useRef<HTMLUListElement>(null);
  const unselect = () => setParameters({ node: null, edge: null });
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-neighbour]') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus();
  };
  return (
    <section class="details" aria-labelledby="selected">
      <h2 id="selected">{node.label}</h2>
      <p class="meta">
        {inWords(node.type)} · <Link href={pageOf(node)}>{words.showPage}</Link>
      </p>
      <dl class="facts narrow">
        {sizeMeasures.map((measure) => {
          const value = node[measure];
          return value === null ? null : (
            <Fact key={measure} name={words.measures[measure]}>
              {formatMeasure(value)}
            </Fact>
          );
        })}
      </dl>
      <h3>{texts.count.neighbours(edges.length)}</h3>
      <p class="meta hint" id="neighbours-hint">
        {words.neighboursHint}
      </p>
      {/* Keys move between the buttons inside. */}
      <ul class="neighbours" ref={list} aria-describedby="neighbours-hint" onKeyDown={onKeyDown}>
        {edges.map((edge) => {
          const other = otherEnd(edge, node.id);
          const name = labels.get(other) ?? other;
          return (
            <li key={edge.id}>
              <button type="button" data-neighbour onClick={() => setParameters({ node: other, edge: null })}>
                {name}
              </button>
              <button type="button" class="quiet" onClick={() => setParameters({ edge: edge.id })}>
                {edge.weight > 1 ? formatMeasure(edge.weight) : inWords(edge.kind)}
                <span class="hidden">
                  , {words.edge}: {node.label}, {name}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="quiet" onClick={unselect}>
        {words.unselect}
      </button>
    </section>
  );
}
