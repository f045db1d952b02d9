/** The HELD meetings of each entity, counted. */
import type { PartialDate } from '../graph/dates.js';
import type { PropertyValue } from '../graph/model.js';
import { compare, lastOf } from './rows.js';
import type { Scopes } from './scope.js';
import type { World } from './world.js';

/** How many meetings were held, and when the latest was. */
export interface Held {
  count: number;
  last: PartialDate | undefined;
}

/** Of the HELD meetings of each entity, in scope MEMBERS. */
export function heldBy(world: World, scopes: Scopes): Map<string, Held> {
  const held = new Map<string, Held>();
  for (const { value } of world.meetings.values()) {
    if (value.status !== 'HELD') continue;
    for (const entity of scopes.attendance(value).involved) {
      const known = held.get(entity) ?? { count: 0, last: undefined };
      known.count += 1;
      known.last = later(known.last, value.date);
      held.set(entity, known);
    }
  }
  return held;
}

function later(known: PartialDate | undefined, date: PartialDate | undefined): PartialDate | undefined {
  if (!known || !date) return known ?? date;
  const order =
    compare(date.max, known.max) || compare(date.min, known.min) || compare(known.text, date.text);
  return order > 0 ? date : known;
}

/** As written, and as the keys that sort by it. */
export function tallied(held: Held | undefined): Record<string, PropertyValue | undefined> {
  return { meetingCount: held?.count ?? 0, ...lastOf(held?.last) };
}
