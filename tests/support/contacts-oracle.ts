/** Test oracle for `commonContacts`, computed from the plain lists of a temporal dataset. */
import { nameOf, type TemporalDataset } from './temporal-dataset.js';
import {
  compareValues,
  earliestKey,
  isInRange,
  latestKey,
  type Meeting,
  meetingsOf,
  type Range,
  represents,
} from './temporal-scope.js';

export interface ContactsArgs {
  readonly a: string;
  readonly b: string;
  readonly status: readonly string[] | null;
  readonly during: Range | null;
  readonly scope: 'DIRECT' | 'MEMBERS';
}

interface Encounter {
  /** `a` or `b` of the arguments. */
  readonly entity: string;
  readonly counterpart: string;
  /** Whether the source names both participants. */
  readonly isStated: boolean;
}

/** Pairs each participant who represents `a` or `b` with every participant of another side. */
function encountersAt(
  dataset: TemporalDataset,
  { a, b, scope }: ContactsArgs,
  meeting: Meeting,
): Encounter[] {
  return [a, b].flatMap((entity) =>
    meeting.sides.flatMap((side, index) =>
      side
        .filter((participant) =>
          scope === 'MEMBERS'
            ? represents(dataset, participant.entity, entity, meeting)
            : participant.entity === entity,
        )
        .flatMap((representative) =>
          meeting.sides
            .filter((_, other) => other !== index)
            .flat()
            .filter((participant) => participant.entity !== a && participant.entity !== b)
            .map((counterpart) => ({
              entity,
              counterpart: counterpart.entity,
              isStated: representative.basis === 'STATED' && counterpart.basis === 'STATED',
            })),
        ),
    ),
  );
}

export function expectedCommonContacts(dataset: TemporalDataset, args: ContactsArgs) {
  const withStatus = meetingsOf(dataset).filter(({ status }) => (args.status ?? ['HELD']).includes(status));
  const latestFirst = withStatus
    .filter(({ date }) => isInRange(date, args.during))
    .sort((x, y) => compareValues(latestKey(y), latestKey(x)) || compareValues(x.title, y.title))
    .map((meeting) => ({ meeting, encounters: encountersAt(dataset, args, meeting) }));
  const counterpartsOf = (entity: string) =>
    new Set(
      latestFirst.flatMap(({ encounters }) =>
        encounters.flatMap((one) => (one.entity === entity ? [one.counterpart] : [])),
      ),
    );
  const counterpartsOfB = counterpartsOf(args.b);
  const nodes = [...counterpartsOf(args.a)]
    .filter((counterpart) => counterpartsOfB.has(counterpart))
    .map((counterpart) => {
      const meetings = latestFirst.flatMap(({ meeting, encounters }) => {
        const own = encounters.filter((one) => one.counterpart === counterpart);
        return own.length > 0 ? [{ meeting, isStated: own.some(({ isStated }) => isStated) }] : [];
      });
      const [first] = meetings
        .map(({ meeting }) => meeting)
        .filter(({ date }) => date)
        .sort((x, y) => compareValues(earliestKey(x), earliestKey(y)) || compareValues(x.title, y.title));
      const dates = meetings.flatMap(({ meeting: { date } }) => date?.text ?? []);
      return {
        latest: latestKey(meetings[0]?.meeting ?? { date: null }),
        node: {
          counterpart: { name: nameOf(counterpart) },
          meetingCount: meetings.length,
          firstDate: first?.date?.text ?? null,
          lastDate: dates[0] ?? null,
          meetings: meetings.map(({ meeting: { title }, isStated }) => ({
            basis: isStated ? 'STATED' : 'DELEGATION',
            meeting: { title },
          })),
        },
      };
    })
    .sort(
      (x, y) =>
        compareValues(y.latest, x.latest) || compareValues(x.node.counterpart.name, y.node.counterpart.name),
    )
    .map(({ node }) => node);
  const undated = withStatus.filter(
    (meeting) => !meeting.date && encountersAt(dataset, args, meeting).length > 0,
  );
  return { totalCount: nodes.length, undatedCount: undated.length, nodes };
}
