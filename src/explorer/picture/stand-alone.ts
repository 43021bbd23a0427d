import { widthOf } from '../format/shortened.ts';
import { inLines } from './in-lines.ts';

/** One line of a legend. */
export interface LegendEntry {
  readonly label: string;
  /** Any CSS colour; entries without one say what size or thickness means. */
  readonly colour?: string;
}

const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'opacity',
  'paint-order',
] as const;
const written = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'unicode-bidi',
  'dominant-baseline',
] as const;
const svgNamespace = 'http://www.w3.org/2000/svg';
const margin = 24;
const line = 18;
const titleSize = 18;
const titleLine = 24;
const sourceSize = 11;
const sourceLine = 15;

/**
 * A picture of the page as a file of its own: colours and fonts that come from style sheets are written into it, and
 * title, legend and source line stand around it.
 */
export function standAlone(
  picture: SVGSVGElement,
  { title, legend, source }: { title: string; legend: readonly LegendEntry[]; source: string },
): string {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  inlineStyles(picture, copy);
  const box = picture.viewBox.baseVal;
  const width = Math.max(480, box.width);
  const page = getComputedStyle(document.body);
  const ink = page.color;
  const legendLines = legendRows(legend, width);
  // Bold letters are wider.
  const titleLines = inLines(title, width * 0.9, titleSize);
  const sourceLines = inLines(source, width, sourceSize);
  const top = margin + 10 + titleLines.length * titleLine;
  const below = top + box.height + 12;
  const belowLegend = below + legendLines.length * line + 30;
  const height = belowLegend + (sourceLines.length - 1) * sourceLine + margin;
  const outer = document.createElementNS(svgNamespace, 'svg');
  setAll(outer, {
    xmlns: svgNamespace,
    viewBox: `0 0 ${width + 2 * margin} ${height}`,
    width: width + 2 * margin,
    height,
    'font-family': page.fontFamily,
  });
  outer.append(element('rect', { width: '100%', height: '100%', fill: page.backgroundColor }));
  for (const [row, words] of titleLines.entries()) {
    const y = margin + 14 + row * titleLine;
    outer.append(text(words, { x: margin, y, 'font-size': titleSize, 'font-weight': 600, fill: ink }));
  }
  setAll(copy, { x: margin, y: top, width: box.width, height: box.height });
  for (const name of ['class', 'role', 'aria-label', 'aria-hidden', 'tabindex']) copy.removeAttribute(name);
  for (const link of copy.querySelectorAll('a'))
    link.setAttribute('href', new URL(link.getAttribute('href') ?? '', location.href).href);
  outer.append(copy);
  for (const [row, entries] of legendLines.entries()) {
    let x = margin;
    const y = below + row * line + 10;
    for (const { label, colour } of entries) {
      if (colour !== undefined)
        outer.append(element('circle', { cx: x + 5, cy: y - 4, r: 5, fill: resolved(colour) }));
      outer.append(text(label, { x: x + (colour === undefined ? 0 : 16), y, 'font-size': 12, fill: ink }));
      x += entryWidth(label);
    }
  }
  for (const [row, words] of sourceLines.entries()) {
    const y = belowLegend + row * sourceLine;
    outer.append(text(words, { x: margin, y, 'font-size': sourceSize, fill: ink, 'fill-opacity': 0.75 }));
  }
  return new XMLSerializer().serializeToString(outer);
}

/** A colour that the page's style sheet defines, as it is now. */
const resolved = (colour: string) =>
  colour.replace(/^var\((--[\w-]+)\)$/, (_, name: string) =>
    getComputedStyle(document.documentElement).getPropertyValue(name).trim(),
  );

/** About as wide as an entry is drawn, with the mark before and the gap after. */
const entryWidth = (label: string) => 36 + widthOf(label);

function legendRows(legend: readonly LegendEntry[], width: number): LegendEntry[][] {
  const rows: LegendEntry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of legend) {
    if (used + entryWidth(entry.label) > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push(entry);
    used += entryWidth(entry.label);
  }
  return rows;
}

function inlineStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of from instanceof SVGTextElement || from instanceof SVGTSpanElement
    ? [...drawn, ...written]
    : drawn)
    to.setAttribute(name, style.getPropertyValue(name));
  to.removeAttribute('class');
  for (let i = 0; i < from.children.length; i++)
    inlineStyles(from.children[i] as Element, to.children[i] as Element);
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, name);
  setAll(made, attributes);
  return made;
}

function text(content: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = element('text', attributes);
  made.textContent = content;
  return made;
}

function setAll(target: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) target.setAttribute(name, String(value));
}

/** The same picture in pixels, twice as many as it has units, for screens and print. */
export async function toPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.width * 2;
    canvas.height = image.height * 2;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas is too large')))),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
