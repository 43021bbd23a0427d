import type { ComponentChildren } from 'preact';

/**
 * A page elsewhere, called by its host. Not every address in the graph was checked: one that is none of the web is shown
 * as it is written, and leads nowhere.
 */
export function OutsideLink({ url }: { url: string }): ComponentChildren {
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: '', host: '' };
  if (!/^https?:$/.test(protocol)) return url;
  return (
    <a href={url} rel="noreferrer">
      {host}
    </a>
  );
}
