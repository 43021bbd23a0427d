import { cypherFiles } from '../../graph/cypher-files.ts';

const folder = 'constraints/';

/** The files of cypher/constraints, by what each creates: `constraints/party-slug` creates `party_slug`; a test holds the files to it. */
export const constraintFiles = (): ReadonlyMap<string, string> =>
  new Map(
    [...cypherFiles.keys()]
      .filter((file) => file.startsWith(folder))
      .map((file) => [file.slice(folder.length).replaceAll('-', '_'), file]),
  );
