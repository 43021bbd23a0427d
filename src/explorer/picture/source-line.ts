import { formatDate } from '../format/dates.ts';
import { graphql, query } from '../graphql/document.ts';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';

export const dataSetQuery = query(
  graphql(`
    query DataSet {
      graph {
        title
        description
        version
        licence
      }
    }
  `),
);

/** Today in UTC, YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Says of what is taken along where it is from: service, data set with its version, day and address. */
export function useSourceLine(): (address: string) => string {
  const graph = useQuery(dataSetQuery, {}).data?.graph;
  const { source, dataSet } = texts.picture;
  return (address) => source(formatDate(today()), graph?.title ?? dataSet, graph?.version ?? '', address);
}
