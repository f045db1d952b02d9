/** What a meeting is counted under: its year and month where they are certain, its parties and its pairs of countries. */
import type { MeetingFact } from './fact-file.js';
import type { Attendance } from './scope.js';

/** The lists are sorted and hold slugs; a pair is `china/japan`, the smaller slug first. */
export interface CountedUnder {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly partySlugs: string[];
  readonly countryPairs: string[];
}

export function countedUnder(meeting: MeetingFact, { involved, sides }: Attendance): CountedUnder {
  return {
    year: shared(meeting, 'YYYY'),
    month: shared(meeting, 'YYYY-MM'),
    partySlugs: slugs('party', involved),
    countryPairs: pairs(sides.map((side) => slugs('country', side.keys()))),
  };
}

/** The beginning of the date, if all days that it may mean begin so. */
function shared({ date }: MeetingFact, { length }: string): string | undefined {
  const start = date?.min.slice(0, length);
  return start === date?.max.slice(0, length) ? start : undefined;
}

function slugs(kind: string, references: Iterable<string>): string[] {
  const prefix = `${kind}/`;
  return [...references]
    .filter((reference) => reference.startsWith(prefix))
    .map((reference) => reference.slice(prefix.length))
    .sort();
}

/** Each pair of different countries that sit on different sides. */
function pairs(sides: readonly (readonly string[])[]): string[] {
  const found = sides.flatMap((here, index) =>
    sides
      .slice(index + 1)
      .flatMap((there) =>
        here.flatMap((one) => there.filter((other) => other !== one).map((other) => [one, other])),
      ),
  );
  return [...new Set(found.map((pair) => pair.sort().join('/')))].sort();
}
