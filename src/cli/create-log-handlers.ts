/** The log: one JSON object for each line, on stderr. */
import { pino } from 'pino';
import { toErrorLogEntry } from '../server/errors/error-log-entry.js';
import type { YogaOptions } from '../server/graphql/create-yoga-server.js';
import type { LogLevel } from './settings.js';

export function createLogHandlers(level: LogLevel): Pick<YogaOptions, 'onInternalError' | 'onOperationEnd'> {
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({ fd: process.stderr.fd, sync: true }),
  );
  return {
    onInternalError: (report) => log.error(toErrorLogEntry(report)),
    ...(level === 'requests' ? { onOperationEnd: (entry) => log.info(entry) } : {}),
  };
}
