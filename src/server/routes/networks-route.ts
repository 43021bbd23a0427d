import { networkFile, networkFormat, projectionNamed } from '../../networks/network-file.ts';
import type { FreshAnswers } from '../freshness/fresh-answers.ts';
import type { GraphParts } from '../freshness/in-one-revision.ts';
import type { Gate } from '../limits/gate.ts';
import { fileRoute } from './file-route.ts';

/** GET /networks/{projection}.{format} with the arguments of the query field `network` as query parameters. */
export const networksRoute = (graph: GraphParts, fresh: FreshAnswers, gate: Gate) =>
  fileRoute(graph, fresh, gate, ({ pathname, searchParams }) => {
    const [, name = '', format = ''] = /^\/networks\/([^.]*)\.?(.*)$/.exec(pathname) ?? [];
    const projection = projectionNamed(name);
    const known = networkFormat(format);
    return (context) => networkFile(projection, known, searchParams, context);
  });
