import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import { flagOf, type Setting, settingNames, settings, variableOf } from '../../src/config/settings.ts';

describe('settings', () => {
  it('come from flags, then from the environment, then from their defaults', () => {
    const env = { SIGNATORY_PORT: '4001', SIGNATORY_WORKERS: '3' };
    expect(readSettings({ port: '4002' }, env)).toMatchObject({ port: 4002, workers: 3, host: '127.0.0.1' });
  });

  it('read sizes, lists and switches', () => {
    expect(
      readSettings({ cacheSize: '2m', trustedProxies: '10.0.0.0/8, ::1', persistedOnly: 'true' }, {}),
    ).toMatchObject({
      cacheSize: 2 * 1024 * 1024,
      trustedProxies: ['10.0.0.0/8', '::1'],
      persistedOnly: true,
    });
  });

  it('leave alone what Kubernetes sets beside a service of this name', () => {
    const env = {
      SIGNATORY_SERVICE_HOST: '10.0.0.1',
      SIGNATORY_SERVICE_PORT: '80',
      SIGNATORY_PORT_80_TCP: 'tcp://10.0.0.1:80',
    };
    expect(readSettings({}, env).port).toBe(4000);
  });

  it('that are wrong are told all at once, each with its name, value and what is accepted', () => {
    const read = () =>
      readSettings(
        { port: '70000', maxStaleness: '-1' },
        {
          SIGNATORY_CACHE_SIZE: 'lots',
          SIGNATORY_ACCESS: 'friends',
          SIGNATORY_TRUSTED_PROXIES: '10.0.0.0/33',
          SIGNATORY_MAX_STALENES: '5',
        },
      );
    expect(read).toThrow(/^6 settings are wrong\./);
    for (const problem of [
      /SIGNATORY_MAX_STALENES: there is no such setting; the nearest is SIGNATORY_MAX_STALENESS\./,
      /--port: expected a whole number from 0 to 65535; received "70000"\./,
      /--max-staleness: expected .* \(milliseconds\); received "-1"\./,
      /SIGNATORY_CACHE_SIZE: expected a size such as .*; received "lots"\./,
      /SIGNATORY_ACCESS: expected one of public, token; received "friends"\./,
      /SIGNATORY_TRUSTED_PROXIES: expected .*; received "10\.0\.0\.0\/33"\./,
    ])
      expect(read).toThrow(problem);
  });

  it('that need each other say so, whatever else is wrong', () => {
    expect(() => readSettings({ access: 'token', port: 'x' }, {})).toThrow(
      /^2 settings .*--keys-file or --jwks-url/s,
    );
    // Given, though wrong: it is not missed.
    expect(() => readSettings({ access: 'token', keysFile: ' ' }, {})).toThrow(/^One setting is wrong/);
    expect(() => readSettings({ access: 'token' }, {})).toThrow(/--keys-file or --jwks-url/);
    expect(() => readSettings({ jwksUrl: 'https://issuer.example/keys' }, {})).toThrow(/--jwt-issuer/);
  });

  it('stand in the table of docs/operations.md, every one, with variable and default', () => {
    const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
    const rows = settingNames.map((name) => {
      const { fallback, accepts, description } = settings[name] as Setting<unknown>;
      return `| \`${flagOf(name)}\` | \`${variableOf(name)}\` | ${fallback ? `\`${fallback}\`` : ''} | ${description} Takes ${accepts}. |`;
    });
    expect(text.split('\n').filter((line) => line.startsWith('| `--'))).toEqual(rows);
  });
});
