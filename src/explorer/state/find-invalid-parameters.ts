/** Finds invalid parameters in the URL and describes them, so that the page can report what it ignored. */
import { isDay, isReversedRange } from './view-state.js';
import { ENTITY_KINDS, RELATIONSHIP_KINDS, STATUSES } from './vocabulary.js';

const LIST_PARAMETERS = { entities: ENTITY_KINDS, kinds: RELATIONSHIP_KINDS, status: STATUSES } as const;

const PARAMETERS = [
  'around',
  'expand',
  'collapse',
  'most',
  'entities',
  'kinds',
  'status',
  'from',
  'to',
  'path',
  'selected',
];

export function findInvalidParameters(search: string): string[] {
  const query = new URLSearchParams(search);
  const lists = Object.entries(LIST_PARAMETERS).flatMap(([name, known]: [string, readonly string[]]) => {
    const unknown = (query.get(name) || null)?.split('.').filter((value) => !known.includes(value)) ?? [];
    return unknown.map((value) => `${name} “${value}” (allowed: ${known.join(', ')})`);
  });
  const days = ['from', 'to'].flatMap((name) => {
    const value = query.get(name);
    return value && !isDay(value) ? [`${name} “${value}” (use a day such as 2025-01-14)`] : [];
  });
  const [from, to] = [query.get('from'), query.get('to')];
  const others = [...new Set(query.keys())].filter((name) => !PARAMETERS.includes(name));
  const path = query.get('path');
  const ends = path?.split('~').slice(0, 2).filter(Boolean) ?? [];
  return [
    ...lists,
    ...days,
    ...(isReversedRange(from, to) ? [`from “${from}” and to “${to}” (the first day is after the last)`] : []),
    ...others.map((name) => `${name} (allowed: ${PARAMETERS.join(', ')})`),
    ...(path && ends.length < 2 ? [`path “${path}” (use two ids, as in a~b)`] : []),
  ];
}
