import type { Block } from '../document.ts';
import { isHeading } from '../items/line-marks.ts';
import { endsSentence, leadsIn, startsInMidSentence, wordCount } from '../text/sentences.ts';

/** A closing paragraph after a list speaks of the signatories again; the items above it do not begin so. */
const speaksOfSigners = /^(?:we|our|the undersigned|done (?:at|in)|in witness|signed (?:at|by|in))\b/i;

/** More words than a name has. */
const longestName = 8;

const isShort = ({ text }: Block): boolean => !/[.,;:!?]$/.test(text) && wordCount(text) <= longestName;

/** "Berlin, den 3. Mai 2021": where and when a text was signed. */
const placeAndDay = /^[^.;:!?]{1,40},\s[^,;:]{0,20}\d{1,2}\P{L}[^;:]{0,30}\d{4}\.?$/u;

/** What holds of all items below a line that leads them in; each is looked at once, however many there are. */
interface Alike {
  count: number;
  areShort: boolean;
  haveNoDigits: boolean;
  beginSmall: boolean;
}

const none: Alike = { count: 0, areShort: true, haveNoDigits: true, beginSmall: true };

const withItem = ({ count, areShort, haveNoDigits, beginSmall }: Alike, item: Block): Alike => ({
  count: count + 1,
  areShort: areShort && isShort(item),
  haveNoDigits: haveNoDigits && !/\d/.test(item.text),
  beginSmall: beginSmall && startsInMidSentence(item.text),
});

/** Whether a text is none of the items above it: these are names, or go on with the sentence that leads them in. */
const isApart = ({ count, areShort, haveNoDigits, beginSmall }: Alike, { text }: Block): boolean => {
  if (count < 2) return false;
  if (areShort && haveNoDigits && placeAndDay.test(text)) return true;
  return (
    endsSentence(text, false) &&
    ((areShort && wordCount(text) > longestName) || (beginSmall && !startsInMidSentence(text)))
  );
};

/**
 * Paragraphs that follow a line ending in a colon are its items, up to the next such line, a heading, a closing
 * paragraph ("We look forward …") or what is unlike the items; unless items with marks of their own follow it.
 * @param names where names begin that stand in columns: what looks like a heading there is none ("Article 19")
 */
export const gatherItems = (blocks: readonly Block[], names: ReadonlySet<number>): Block[] => {
  const isName = ({ spans }: Block): boolean => names.has(spans[0]?.start ?? -1);
  const gathered: Block[] = [];
  let leadIn: Block | null = null;
  let items = none;
  for (const block of blocks) {
    const [first]: readonly Block[] = leadIn?.children ?? [];
    const isUnlike = isName(block)
      ? first !== undefined && !isName(first)
      : speaksOfSigners.test(block.text) ||
        isHeading(block.text) ||
        (first !== undefined && isName(first)) ||
        isApart(items, block);
    const closes = block.kind === 'PARAGRAPH' && isUnlike;
    if (leadIn && !leadsIn(block.text) && !closes) {
      leadIn.children.push({ ...block, kind: 'ITEM' });
      items = withItem(items, block);
    } else {
      const own = { ...block, children: [...block.children] };
      gathered.push(own);
      const waits = block.kind === 'PARAGRAPH' && leadsIn(block.text) && block.children.length === 0;
      leadIn = waits ? own : null;
      items = none;
    }
  }
  return gathered;
};
