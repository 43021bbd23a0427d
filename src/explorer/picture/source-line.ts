import { formatDate } from '../format/dates.ts';
import { graphql, query } from '../graphql/document.ts';
import { useQuery } from '../graphql/use-query.ts';
import { texts } from '../texts.ts';

export const dataSetQuery = query(
  graphql(`
    query DataSet {
      graph {
        version
        licence
      }
    }
  `),
);

/** Today in UTC, YYYY-MM-DD. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Says of what is taken along where it is from: service, version of the data set, day and address. */
export function useSourceLine(): (address: string) => string {
  const version = useQuery(dataSetQuery, {}).data?.graph.version ?? '';
  return (address) => texts.picture.source(formatDate(today()), version, address);
}
