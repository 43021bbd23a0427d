import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { forgetToken, hasToken } from '../graphql/token.ts';
import { useQuery } from '../graphql/use-query.ts';
import { dataSetQuery } from '../picture/source-line.ts';
import { texts } from '../texts.ts';

export function Footer() {
  const graph = useQuery(dataSetQuery, {}).data?.graph;
  return (
    <footer class="bottom">
      <p>{texts.footer.rests}</p>
      <p>
        {graph && `${texts.footer.data(graph.version, graph.licence)} · `}
        <Link href={addressOf('sources')}>{texts.footer.sources}</Link>
      </p>
      {hasToken() && (
        <p>
          {texts.access.used}{' '}
          <button type="button" class="quiet" onClick={forgetToken}>
            {texts.access.forget}
          </button>
        </p>
      )}
    </footer>
  );
}
