import { networkFile, networkFormat, projectionNamed } from '../networks/network-file.ts';
import { fileRoute } from './file-route.ts';
import type { FreshAnswers } from './fresh-answers.ts';
import type { Gate } from './gate.ts';
import type { GraphParts } from './in-one-revision.ts';

/** GET /networks/{projection}.{format} with the arguments of the query field `network` as query parameters. */
export const networksRoute = (graph: GraphParts, fresh: FreshAnswers, gate: Gate) =>
  fileRoute(graph, fresh, gate, ({ pathname, searchParams }) => {
    const [, name = '', format = ''] = /^\/networks\/([^.]*)\.?(.*)$/.exec(pathname) ?? [];
    const projection = projectionNamed(name);
    const known = networkFormat(format);
    return (context) => networkFile(projection, known, searchParams, context);
  });
