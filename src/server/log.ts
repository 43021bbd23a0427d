import { type Logger, pino } from 'pino';

/** Where secrets can stand in what is logged: request headers and the driver's configuration. */
const secrets = [
  'authorization',
  'cookie',
  'password',
  'headers.authorization',
  'headers.cookie',
  'headers["proxy-authorization"]',
  'req.headers.authorization',
  'req.headers.cookie',
  'err.config',
  'err.token',
];

/** Lines of JSON on standard error, without secrets. */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets, censor: '[redacted]' },
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
