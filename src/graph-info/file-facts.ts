import type { Context } from '../context.ts';
import type { ExportMeta } from '../export/export-meta.ts';

/** What every file says of where its contents come from: revision, licence, data set. */
export async function fileFacts({
  memories,
  snapshot,
}: Context): Promise<Pick<ExportMeta, 'revision' | 'licence' | 'dataset'>> {
  const [info, revision] = await Promise.all([memories.info.at(snapshot), snapshot.bookmark()]);
  return {
    revision,
    licence: info?.licence ?? '',
    dataset: { name: info?.name ?? '', version: info?.version ?? '' },
  };
}
