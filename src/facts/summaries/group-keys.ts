/** What a meeting is counted under: its year and month where they are certain, its parties and its pairs of countries. */
import type { MeetingFact } from '../read/fact-file.js';
import type { MeetingPresence } from './membership-scope.js';

/** The lists are sorted and hold slugs; a pair is `china/japan`, the smaller slug first. */
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

/** The beginning of the date, if all days that it may mean begin so. */
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

/** Each pair of different countries that sit on different sides. */
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
