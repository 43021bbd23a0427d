import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../src/explorer/', import.meta.url);
const components = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);

/** Attributes and columns whose text people see or hear. */
const shown = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'header', 'caption', 'summary']);
const hasLetters = (text: string) => /\p{L}{2}/u.test(text);

/** A string of the source, or the fixed parts of one with gaps; empty for anything else. */
function written(branch: unknown): string {
  const { type, value, quasis, expression } = (branch ?? {}) as Record<string, unknown>;
  if (type === 'JSXExpressionContainer') return written(expression);
  if (type === 'TemplateLiteral')
    return (quasis as { value: { raw: string } }[]).map((part) => part.value.raw).join(' ');
  return ['Literal', 'JSXText'].includes(String(type)) && typeof value === 'string' ? value : '';
}

/** Words that a component would show and that no language file holds. */
function wordsIn(code: string): string[] {
  const found: string[] = [];
  const look = (branch: Record<string, unknown>) => {
    const { type, children, value } = branch;
    const name = ((branch.name ?? branch.key) as { name?: string } | undefined)?.name ?? '';
    const seen =
      type === 'JSXElement' || type === 'JSXFragment'
        ? (children as unknown[])
        : (type === 'JSXAttribute' || type === 'Property') && shown.has(name)
          ? [value]
          : [];
    found.push(...seen.map(written).filter(hasLetters));
    for (const part of Object.values(branch).flat())
      if (part !== null && typeof part === 'object' && 'type' in part) look(part as Record<string, unknown>);
  };
  look(parseSync('component.tsx', code, { lang: 'tsx' }).program as unknown as Record<string, unknown>);
  return found.map((words) => words.trim());
}

describe('words', () => {
  test('stand in the language files, none in a component', () => {
    expect(components.length).toBeGreaterThan(30);
    const found = components.flatMap((name) =>
      wordsIn(readFileSync(new URL(name, folder), 'utf8')).map((words) => `${name}: ${words}`),
    );
    expect(found).toEqual([]);
  });

  test.for([
    ['<p>Some text</p>', 'Some text'],
    ['<a aria-label="Close it">×</a>', 'Close it'],
    ['<a title={`Page`}>×</a>', 'Page'],
    ["<Table columns={[{ key: 'iso', header: 'ISO' }]} />", 'ISO'],
    ["<p>{'said so'}</p>", 'said so'],
  ] as const)('%s would be found', ([code, words]) => {
    expect(wordsIn(`const x = ${code};`)).toEqual([words]);
  });
});
