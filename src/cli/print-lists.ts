/**
 * Prints lists by their names as JSON, entry by entry: thousands of entries that quote one endless sentence are more than a
 * string may hold.
 */
export const printLists = (
  lists: Readonly<Record<string, readonly unknown[]>>,
  print: (text: string) => void,
): void => {
  for (const [i, [name, entries]] of Object.entries(lists).entries()) {
    print(`${i === 0 ? '{' : ','}\n  ${JSON.stringify(name)}: [`);
    for (const [n, entry] of entries.entries())
      print(`${n === 0 ? '' : ','}\n    ${JSON.stringify(entry, null, 2).replaceAll('\n', '\n    ')}`);
    print(entries.length === 0 ? ']' : '\n  ]');
  }
  print('\n}\n');
};
