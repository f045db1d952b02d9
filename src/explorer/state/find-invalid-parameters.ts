/** What in an address makes no sense, in words: it is skipped, and told. */
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
    return unknown.map((value) => `${name} “${value}” (known: ${known.join(', ')})`);
  });
  const days = ['from', 'to'].flatMap((name) => {
    const value = query.get(name);
    return value && !isDay(value) ? [`${name} “${value}” (write a day such as 2025-01-14)`] : [];
  });
  const [from, to] = [query.get('from'), query.get('to')];
  const others = [...new Set(query.keys())].filter((name) => !PARAMETERS.includes(name));
  const path = query.get('path');
  const ends = path?.split('~').slice(0, 2).filter(Boolean) ?? [];
  return [
    ...lists,
    ...days,
    ...(isReversedRange(from, to) ? [`from “${from}” and to “${to}” (give the earlier day first)`] : []),
    ...others.map((name) => `${name} (known: ${PARAMETERS.join(', ')})`),
    ...(path && ends.length < 2 ? [`path “${path}” (it has two ends, as in a~b)`] : []),
  ];
}
