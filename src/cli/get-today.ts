/** The date of a command: the configured one, or the clock's, in UTC. */
import type { Settings } from './settings.js';

/** As YYYY-MM-DD. */
export function getToday({ today }: Pick<Settings, 'today'>): string {
  return today ?? new Date().toISOString().slice(0, 10);
}
