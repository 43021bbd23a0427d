import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { defineQuery } from '../graph/query.ts';

const texts = defineQuery<{ slugs: readonly string[] }, [slug: string, text: string | null]>('sources/text');

/** Texts can be long, so a statement asks for fewer than a batch of rows has. */
const mostTexts = 100;

/** The text of a stored document, in one statement with the others that an operation asks for. */
export async function textOf(slug: string, { batches, snapshot }: Context): Promise<string> {
  let loader = batches.get(texts.name);
  if (!loader) {
    loader = new DataLoader<string, unknown>(
      async (slugs) => {
        const bySlug = new Map(await snapshot.read(texts, { slugs }));
        return slugs.map((one) => bySlug.get(one) ?? '');
      },
      { maxBatchSize: mostTexts },
    );
    batches.set(texts.name, loader);
  }
  return (await loader.load(slug)) as string;
}
