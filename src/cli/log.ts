/** The log: one line of JSON each, on the error stream. */
import { pino } from 'pino';
import { faultLine } from '../http/fault-line.js';
import type { YogaOptions } from '../http/yoga.js';

export type LogSetting = 'requests' | 'errors';

export function logTo(setting: LogSetting): Pick<YogaOptions, 'report' | 'tell'> {
  const log = pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
    },
    pino.destination({ fd: process.stderr.fd, sync: true }),
  );
  return {
    report: (fault) => log.error(faultLine(fault)),
    ...(setting === 'requests' ? { tell: (entry) => log.info(entry) } : {}),
  };
}
