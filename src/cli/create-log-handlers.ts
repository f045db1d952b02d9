/** The log: one JSON object for each line, on stderr. */
import { pino } from 'pino';
import { toErrorLogEntry } from '../server/errors/error-log-entry.js';
import type { YogaOptions } from '../server/graphql/create-yoga-server.js';
import type { LogSetting } from './settings.js';

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
    onInternalError: (report) => log.error(toErrorLogEntry(report)),
    ...(setting === 'requests' ? { onOperationEnd: (entry) => log.info(entry) } : {}),
  };
}
