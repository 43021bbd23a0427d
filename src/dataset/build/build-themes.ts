import type { ThemeRecord } from '../../themes/record.ts';
import type { Placed } from '../read/records.ts';
import { nodeKey, properties, relationshipRow } from '../rows.ts';
import type { BuildContext } from './build-context.ts';

/** Theme nodes and what is broader than they are. */
export function buildThemes(themes: readonly Placed<ThemeRecord>[], context: BuildContext): void {
  for (const { record, at } of themes) {
    const { slug, name, definition, aliases } = record;
    const from = nodeKey('Theme', slug);
    context.node({
      key: from,
      labels: ['Theme'],
      properties: properties({ slug, name, definition, aliases }),
    });
    for (const [index, broader] of record.broader.entries()) {
      const place = at(['broader', index]);
      const to = context.names.expect(['Theme'], broader, place)?.key;
      if (to) context.relationship(relationshipRow('BROADER', from, to), place);
    }
  }
}
