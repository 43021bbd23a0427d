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

/** Bytes that wait for standard error to take them; what comes beyond is lost. */
const mostWaiting = 1_000_000;

/**
 * Lines of JSON on standard error, without secrets. Where they cannot be written, to a disk that is full say, they are kept as
 * long as they are few, and nothing else suffers.
 */
export function createLog(level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: false, maxLength: mostWaiting });
  destination.on('error', () => undefined);
  // Else the process could not end: it would try before, time and again.
  destination.once('error', () => process.once('beforeExit', () => destination.destroy()));
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: secrets, censor: '[redacted]' },
    },
    destination,
  );
}
