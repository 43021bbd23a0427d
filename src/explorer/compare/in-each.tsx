import type { ComponentChildren } from 'preact';
import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useSignatories } from '../declarations/use-signatories.ts';
import { compareNames } from '../format/numbers.ts';
import { byNode } from '../parties/by-node.ts';
import { signaturesInWords } from '../parties/signatures-in-words.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import type { ComparedDeclaration } from './compared-declarations-query.ts';
import { SignaturesCell } from './signatures-cell.tsx';

const words = texts.compare;

interface EachProps {
  declarations: readonly ComparedDeclaration[];
}

/** Which of the declarations address which theme. */
export function ThemesInEach({ declarations }: EachProps) {
  return (
    <InEach
      name="themes"
      header={words.themes}
      declarations={declarations}
      lists={declarations.map(({ themes }) =>
        themes.map(({ slug, name }) => ({
          slug,
          name,
          href: addressOf('declarations', '', { theme: slug }),
          says: words.yes,
        })),
      )}
    />
  );
}

/** Which parties stand behind which of the declarations. */
export function PartiesInEach({ declarations }: EachProps) {
  const [first, second, third] = declarations;
  const lists = [useSignatories(first), useSignatories(second), useSignatories(third)];
  return (
    <InEach
      name="parties"
      header={words.signatories}
      declarations={declarations}
      lists={declarations.map((declaration, i) =>
        [...byNode(lists[i] ?? []).values()].flatMap((signatures) => {
          const party = signatures[0]?.node;
          return party
            ? {
                slug: party.slug,
                name: party.name,
                href: addressOf('parties', party.slug),
                says: signaturesInWords(signatures),
                cell: <SignaturesCell signatures={signatures} party={party} declaration={declaration} />,
              }
            : [];
        }),
      )}
    />
  );
}

interface Item {
  readonly slug: string;
  readonly name: string;
  readonly href: string;
  /** What the cell says, and is saved. */
  readonly says: string | null;
  /** How it is drawn; what it says by default. */
  readonly cell?: ComponentChildren;
}

interface InEachProps extends EachProps {
  name: string;
  header: string;
  /** Of each declaration, in their order. */
  lists: readonly (readonly Item[])[];
}

/** Which of the declarations has which item; what all share comes first. */
function InEach({ name, header, declarations, lists }: InEachProps) {
  const bySlug = lists.map((list) => new Map(list.map((item) => [item.slug, item])));
  const all = new Map(bySlug.flatMap((list) => [...list]));
  const inHowMany = ({ slug }: Item) => bySlug.filter((list) => list.has(slug)).length;
  const rows = [...all.values()].sort((a, b) => inHowMany(b) - inHowMany(a) || compareNames(a.name, b.name));
  const columns = declarations.map(
    ({ slug, shortTitle }, i): Column<Item> => ({
      key: slug,
      header: shortTitle,
      value: (item) => bySlug[i]?.get(item.slug)?.says ?? null,
      cell: (item) => {
        const own = bySlug[i]?.get(item.slug);
        return own ? (own.cell ?? own.says) : <span class="none">{words.no}</span>;
      },
    }),
  );
  return (
    <DataTable
      name={name}
      caption={header}
      rows={rows}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'name',
          header,
          value: (item) => item.name,
          cell: (item) => <Link href={item.href}>{item.name}</Link>,
        },
        {
          key: 'in',
          header: words.both,
          value: (item) => (inHowMany(item) === lists.length ? words.yes : words.no),
        },
        ...columns,
      ]}
    />
  );
}
