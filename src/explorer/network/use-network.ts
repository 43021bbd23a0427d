import { useQuery } from '../graphql/use-query.ts';
import { networkQuery } from './network-query.ts';
import { networkVariables, readState } from './network-state.ts';

/**
 * The network of an address. The weight that edges have at least unless readers choose it suits where parties sign much
 * together; where nothing weighs so much, all is drawn that is joined at all.
 */
export function useNetwork(parameters: URLSearchParams) {
  const read = readState(parameters);
  const usual = useQuery(networkQuery, networkVariables(read));
  const light = !parameters.has('min') && read.min > 1 && usual.data?.network.edges.length === 0;
  const state = light ? { ...read, min: 1 } : read;
  const variables = networkVariables(state);
  const all = useQuery(networkQuery, light ? variables : null);
  return { state, variables, answered: light ? all : usual };
}
