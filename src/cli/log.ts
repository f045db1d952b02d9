/** The log: one line of JSON each, on the error stream. */
import { pino } from 'pino';
import { toErrorLogEntry } from '../server/errors/error-log-entry.js';
import type { YogaOptions } from '../server/graphql/create-yoga-server.js';

export type LogSetting = 'requests' | 'errors';

export function createLogHandlers(
  setting: LogSetting,
): Pick<YogaOptions, 'onInternalError' | 'onOperationEnd'> {
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    pino.destination({ fd: process.stderr.fd, sync: true }),
  );
  return {
    onInternalError: (fault) => log.error(toErrorLogEntry(fault)),
    ...(setting === 'requests' ? { onOperationEnd: (entry) => log.info(entry) } : {}),
  };
}
