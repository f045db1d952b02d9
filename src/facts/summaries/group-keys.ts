/** The keys that a meeting is counted under in statistics: year, month, parties and pairs of countries. */
import type { MeetingFact } from '../read/fact-file.js';
import type { MeetingPresence } from './membership-scope.js';

/** Lists are sorted. Year and month are undefined if they are uncertain. A country pair is `china/japan`, sorted too. */
export interface GroupKeys {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly partySlugs: string[];
  readonly countryPairs: string[];
}

export function groupKeysOf(meeting: MeetingFact, { involved, sides }: MeetingPresence): GroupKeys {
  return {
    year: commonDatePrefix(meeting, 'YYYY'),
    month: commonDatePrefix(meeting, 'YYYY-MM'),
    partySlugs: slugsOfKind('party', involved),
    countryPairs: pairCountries(sides.map((side) => slugsOfKind('country', side.keys()))),
  };
}

/** The first characters of the date if they are the same for all days that it may mean. */
function commonDatePrefix({ date }: MeetingFact, { length }: string): string | undefined {
  const start = date?.min.slice(0, length);
  return start === date?.max.slice(0, length) ? start : undefined;
}

function slugsOfKind(kind: string, references: Iterable<string>): string[] {
  const prefix = `${kind}/`;
  return [...references]
    .filter((reference) => reference.startsWith(prefix))
    .map((reference) => reference.slice(prefix.length))
    .sort();
}

/** Each pair of different countries on different sides. */
function pairCountries(sides: readonly (readonly string[])[]): string[] {
  const found = sides.flatMap((here, index) =>
    sides
      .slice(index + 1)
      .flatMap((there) =>
        here.flatMap((one) => there.filter((other) => other !== one).map((other) => [one, other])),
      ),
  );
  return [...new Set(found.map((pair) => pair.sort().join('/')))].sort();
}
