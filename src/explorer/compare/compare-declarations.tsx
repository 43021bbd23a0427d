import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { formatDate } from '../format/dates.ts';
import { formatCount } from '../format/numbers.ts';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import { type ComparedDeclaration, comparedDeclarationQuery } from './compare-query.ts';
import { useThree } from './use-three.ts';

const words = texts.compare;

/** Two or three declarations: their facts, themes and signatories side by side. */
export function CompareDeclarations({ slugs }: { slugs: readonly string[] }) {
  const answered = useThree(comparedDeclarationQuery, slugs);
  return (
    <>
      <Waiting answered={answered}>
        {(answers) => {
          const declarations = answers.flatMap(({ declaration }) => declaration ?? []);
          return (
            <>
              <h3>{words.facts}</h3>
              <Facts declarations={declarations} />
              <h3>{words.themes}</h3>
              <Membership
                name="themes"
                header={words.themes}
                declarations={declarations}
                itemsOf={themesOf}
              />
              <h3>{words.signatories}</h3>
              <Membership
                name="parties"
                header={words.signatories}
                declarations={declarations}
                itemsOf={partiesOf}
              />
            </>
          );
        }}
      </Waiting>
      <QueryPanel asked={[[comparedDeclarationQuery, { slug: slugs[0] }]]} />
    </>
  );
}

interface Item {
  slug: string;
  name: string;
  href: string;
  /** What the cell says. */
  says: string;
}

const themesOf = ({ themes }: ComparedDeclaration): Item[] =>
  themes.map(({ slug, name }) => ({
    slug,
    name,
    href: addressOf('declarations', '', { theme: slug }),
    says: words.yes,
  }));

const partiesOf = ({ signatories }: ComparedDeclaration): Item[] =>
  signatories.edges.map(({ node: { slug, name }, basis }) => ({
    slug,
    name,
    href: addressOf('parties', slug),
    says: inWords(basis),
  }));

interface MembershipProps {
  name: string;
  header: string;
  declarations: readonly ComparedDeclaration[];
  itemsOf: (declaration: ComparedDeclaration) => readonly Item[];
}

/** Which of the declarations has which item; what all share comes first. */
function Membership({ name, header, declarations, itemsOf }: MembershipProps) {
  const lists = declarations.map(
    (declaration) => new Map(itemsOf(declaration).map((item) => [item.slug, item])),
  );
  const all = new Map(lists.flatMap((list) => [...list]));
  const inHow = ({ slug }: Item) => lists.filter((list) => list.has(slug)).length;
  const rows = [...all.values()].sort((a, b) => inHow(b) - inHow(a) || a.name.localeCompare(b.name));
  const columns = declarations.map(
    ({ slug, shortTitle }, i): Column<Item> => ({
      key: slug,
      header: shortTitle,
      value: (item) => lists[i]?.get(item.slug)?.says ?? null,
      cell: (item) => lists[i]?.get(item.slug)?.says ?? <span class="none">{words.no}</span>,
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
          value: (item) => (inHow(item) === lists.length ? words.yes : words.no),
        },
        ...columns,
      ]}
    />
  );
}

function Facts({ declarations }: { declarations: readonly ComparedDeclaration[] }) {
  const { columns } = texts;
  const facts: [name: string, of: (declaration: ComparedDeclaration) => string][] = [
    [columns.date, ({ date }) => (date ? formatDate(date.edtf) : texts.states.unknownDate)],
    [columns.kind, ({ kind }) => inWords(kind)],
    [columns.issuedBy, ({ issuedBy }) => issuedBy.map(({ name }) => name).join(', ')],
    [columns.commitments, ({ commitmentCount }) => formatCount(commitmentCount)],
    [columns.signatories, ({ signatoryCount }) => formatCount(signatoryCount)],
  ];
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <td />
            {declarations.map(({ slug, shortTitle }) => (
              <th key={slug} scope="col">
                <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {declarations.map((declaration) => (
                <td key={declaration.slug}>{of(declaration)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
