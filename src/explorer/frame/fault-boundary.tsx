import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { useAddress } from '../address/location.ts';
import { texts } from '../texts.ts';
import { Heading } from './heading.tsx';

const words = texts.states.fault;

/** Where drawing a page fails, says so in its place; what stands around the page remains, and so does every other page. */
export function FaultBoundary({ children }: { children: ComponentChildren }) {
  const [fault, tryAgain] = useErrorBoundary((error) => console.error(error));
  const address = useAddress();
  // Whoever goes elsewhere, or changes what the page is asked for, begins anew.
  useEffect(tryAgain, [address]);
  if (fault === undefined || fault === null) return children;
  return (
    <>
      <Heading title={words.title} />
      <p role="alert">{words.said(String(fault))}</p>
      <p>{words.goOn}</p>
      <p class="actions">
        <button type="button" onClick={tryAgain}>
          {words.again}
        </button>
        <button type="button" class="quiet" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </p>
    </>
  );
}
