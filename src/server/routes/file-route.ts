import type { Context } from '../../context.ts';
import type { ExportedFile } from '../../export/export-network.ts';
import type { FreshAnswers } from '../freshness/fresh-answers.ts';
import { type GraphParts, inOneRevision } from '../freshness/in-one-revision.ts';
import { sendFound } from '../freshness/send-found.ts';
import type { Route } from '../http/listener.ts';
import { requestSignal } from '../http/request-signal.ts';
import type { Gate } from '../limits/gate.ts';
import { limits } from '../limits/limits.ts';
import { unitsOfFile } from '../limits/rate-limit.ts';

/** Makes a file of one revision; long work ends when `signal` fires. */
export type MakeFile = (context: Context, signal?: AbortSignal) => Promise<ExportedFile>;

/** A route that answers GET with a file; `read` says which, and throws for addresses of none. */
export function fileRoute(
  graph: GraphParts,
  fresh: FreshAnswers,
  gate: Gate,
  read: (url: URL) => MakeFile,
): Route {
  return async (visit) => {
    const { response, url } = visit;
    const makeFile = read(url);
    const { signal, release } = requestSignal(response, limits.fileMs);
    const make = async () => {
      await visit.spend(unitsOfFile);
      const { value, revision } = await gate.run(visit.client, () =>
        inOneRevision(graph, signal, (context) => makeFile(context, signal)),
      );
      return {
        status: 200,
        headers: {
          'content-type': value.contentType,
          'content-disposition': `attachment; filename="${value.fileName}"`,
        },
        body: Buffer.from(value.bytes.buffer, value.bytes.byteOffset, value.bytes.byteLength),
        revision,
      };
    };
    try {
      await sendFound(visit, await fresh.find(`GET ${url.pathname}${url.search}`, make));
    } finally {
      release();
    }
  };
}
