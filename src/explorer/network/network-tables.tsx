import { Link } from '../address/link.tsx';
import { setParameters } from '../address/location.ts';
import { Fold } from '../frame/fold.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import { groupNumber } from './group-names.ts';
import type { NetworkData, NetworkEdge, NetworkNode } from './network-query.ts';
import { colourGroups, type NetworkState, sizeMeasures } from './network-state.ts';
import { pageOf } from './page-of.ts';
import { groupsOf } from './scene.ts';

const words = texts.network;

/** The picture as two tables: its nodes with all measures, and its edges, the strongest first. */
export function NetworkTables({ network, state }: { network: NetworkData; state: NetworkState }) {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const nameOf = (id: string) => nodes.get(id)?.label ?? id;
  const linked = (id: string) => {
    const node = nodes.get(id);
    return node ? <Link href={pageOf(node)}>{node.label}</Link> : id;
  };
  const groups = {
    community: groupsOf(network.nodes, 'community'),
    component: groupsOf(network.nodes, 'component'),
  };
  const nodeColumns: Column<NetworkNode>[] = [
    {
      key: 'node',
      header: words.node,
      value: ({ label }) => label,
      cell: (node) => <Link href={pageOf(node)}>{node.label}</Link>,
    },
    { key: 'type', header: words.type, value: ({ type }) => inWords(type) },
    ...sizeMeasures
      .filter((measure) => network.nodes.some((node) => node[measure] !== null))
      .map(
        (measure): Column<NetworkNode> => ({
          key: measure,
          header: words.measures[measure],
          value: (node) => node[measure],
          numeric: true,
        }),
      ),
    ...colourGroups
      .filter((group) => group !== 'type')
      .map(
        (group): Column<NetworkNode> => ({
          key: group,
          header: words.groupColumns[group],
          value: (node) => groupNumber(groups[group], node, group),
          numeric: true,
        }),
      ),
  ];
  const edgeColumns: Column<NetworkEdge>[] = [
    {
      key: 'source',
      header: words.source,
      value: ({ source }) => nameOf(source),
      cell: ({ source }) => linked(source),
    },
    {
      key: 'target',
      header: words.target,
      value: ({ target }) => nameOf(target),
      cell: ({ target }) => linked(target),
    },
    {
      key: 'kind',
      header: words.edge,
      value: ({ kind }) => inWords(kind),
      cell: ({ id, kind, source, target }) => (
        <button type="button" class="quiet" onClick={() => setParameters({ edge: id, node: null })}>
          {inWords(kind)}
          <span class="hidden">
            : {nameOf(source)}, {nameOf(target)}
          </span>
        </button>
      ),
    },
    { key: 'weight', header: words.weight, value: ({ weight }) => weight, numeric: true },
  ];
  const title = words.picture(words.projections[state.projection]);
  return (
    <>
      <Fold name="nodes" class="tables" summary={`${texts.table.show}: ${words.nodes}`}>
        <DataTable
          name="nodes"
          caption={`${title}, ${words.nodes}`}
          columns={nodeColumns}
          rows={network.nodes}
          rowKey={({ id }) => id}
        />
      </Fold>
      <Fold name="edges" class="tables" summary={`${texts.table.show}: ${words.edges}`}>
        <DataTable
          name="edges"
          caption={`${title}, ${words.edges}`}
          columns={edgeColumns}
          rows={[...network.edges].sort((a, b) => b.weight - a.weight)}
          rowKey={({ id }) => id}
        />
      </Fold>
    </>
  );
}
