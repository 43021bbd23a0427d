import { useEffect, useRef } from 'preact/hooks';
import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { setParameters, useAddress } from '../address/location.ts';
import { CopyButton } from '../frame/copy-button.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { useSourceLine } from '../picture/source-line.ts';
import { texts } from '../texts.ts';
import { MarkedText } from './marked-text.tsx';
import { quoteInWords } from './quote-in-words.ts';
import { sourceQuery } from './sources-query.ts';
import { placeToText, readPlace, wordsAt } from './spans.ts';

/**
 * The words a statement rests on, highlighted in their source, over the page. The address says which: a link with
 * `words=` opens it again, going back closes it.
 */
export function WordsPanel() {
  const place = readPlace(useAddress()?.parameters.get('words') ?? null);
  const dialog = useRef<HTMLDialogElement>(null);
  const key = place && placeToText(place.source, place.spans.flat());
  useEffect(() => {
    if (key !== null && !dialog.current?.open) dialog.current?.showModal();
  }, [key]);
  const sourceLine = useSourceLine();
  const answered = useQuery(sourceQuery, place && { slug: place.source });
  if (!place) return null;
  const close = () => setParameters({ words: null });
  // Where the button went down: words may be marked beyond the panel's edge.
  const closeBeside = ({ clientX }: MouseEvent) => {
    if (clientX < (dialog.current?.getBoundingClientRect().left ?? 0)) close();
  };
  return (
    <dialog
      ref={dialog}
      class="panel"
      aria-labelledby="words-title"
      onClose={close}
      onMouseDown={closeBeside}
    >
      <header>
        <h2 id="words-title">{texts.evidence.title}</h2>
        <button type="button" class="quiet" onClick={close}>
          {texts.evidence.close}
        </button>
      </header>
      <Waiting answered={answered}>
        {({ source }) =>
          source ? (
            <>
              <p class="meta">
                {texts.evidence.from} <cite>{source.title}</cite>
              </p>
              <MarkedText text={source.text} spans={place.spans} label={source.title} around={1_200} />
              <p class="actions">
                <Link
                  href={addressOf('sources', place.source, {
                    at: placeToText(place.source, place.spans.flat()),
                  })}
                >
                  {texts.evidence.open}
                </Link>
                <CopyButton
                  label={texts.copy.cited}
                  text={[
                    quoteInWords(wordsAt(source.text, place.spans), source.title, place.spans.flat()),
                    ...[source.publisher, source.url].filter((known) => known !== null),
                    sourceLine(location.href),
                  ].join('\n')}
                />
              </p>
              <QueryPanel
                name="words-query"
                title={texts.evidence.query}
                asked={[[sourceQuery, { slug: place.source }]]}
              />
            </>
          ) : (
            <p>{texts.states.unknown(place.source)}</p>
          )
        }
      </Waiting>
    </dialog>
  );
}
