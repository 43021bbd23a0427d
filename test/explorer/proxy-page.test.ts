import { expect, test } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { openFront } from './front.ts';
import { openPage } from './open-page.ts';

test.skipIf(chromiumPath === undefined)(
  'what a proxy says instead of the API is told by its status',
  async () => {
    // Nothing of the API is asked for: the proxy answers for it.
    const { url } = await openFront('http://127.0.0.1:9');
    const page = await openPage();
    await page.route('**/graphql?*', (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<html><h1>Bad Gateway</h1></html>' }),
    );
    await page.goto(`${url}/parties/canada`);
    const notice = page.getByRole('main').getByRole('status');
    await notice.getByText(/It said: HTTP 502/).waitFor();
    expect(await notice.textContent()).not.toContain('SyntaxError');
  },
);
