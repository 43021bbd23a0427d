import { defineFragment } from '../lookahead/fragment.ts';
import { type Order, wordsKey } from '../lookahead/relation.ts';
import { defineRowType } from '../lookahead/row-type.ts';

export interface ThemeRow {
  slug: string;
  name: string;
  definition: string;
  aliases: string[];
}

export const themeRow = defineRowType<ThemeRow>('Theme', { label: 'Theme' });

export const allThemes = defineFragment('themes/all', { node: ['theme', themeRow] });
export const themeBySlug = defineFragment('themes/by-slug', { node: ['theme', themeRow] });
export const broaderThemes = defineFragment('themes/broader', {
  parent: ['theme', themeRow],
  node: ['broader', themeRow],
});
export const narrowerThemes = defineFragment('themes/narrower', {
  parent: ['theme', themeRow],
  node: ['narrower', themeRow],
});

export const byThemeName: Order = { name: 'NAME', keys: [wordsKey('name'), { column: 'slug' }] };
