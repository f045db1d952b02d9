/** YAML text to plain values, with the place of each key and item. */
import {
  CORE_SCHEMA,
  constructFromEvents,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  EVENT_MAPPING,
  EVENT_POP,
  EVENT_SCALAR,
  EVENT_SEQUENCE,
  getScalarValue,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { firstPlace } from '../first-place.js';
import type { Place, Problem } from './problem.js';

export type Path = readonly (string | number)[];

export interface ParsedYaml {
  readonly value: unknown;
  /** Where a value stands, or the nearest thing around it that stands anywhere. */
  readonly place: (path: Path) => Place;
}

/** Deeper than any fact goes. */
export const DEEPEST = 20;
export const TOO_DEEP = `nested more than ${DEEPEST} deep; no fact is`;
export const TWICE = 'this key stands twice in its mapping; once is right';
/** As many as a file of people and meetings has that is as large as may be. */
const MOST_VALUES = 4_000_000;

export function parseYaml(file: string, text: string): ParsedYaml | { readonly problems: Problem[] } {
  const lines = lineStarts(text);
  const at = (offset: number): Place => placeOf(file, lines, offset);
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST });
    const documents = events.filter(({ type }) => type === EVENT_DOCUMENT).length;
    if (documents === 0)
      return { problems: [{ ...at(0), message: 'the file is empty; a fact file begins with "source:"' }] };
    if (documents > 1)
      return {
        problems: [{ ...at(0), message: `the file holds ${documents} YAML documents; one is right` }],
      };
    if (events.length > MOST_VALUES)
      return {
        problems: [{ ...at(0), message: 'the file holds too many values to be read at once; split it' }],
      };
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    let offsets: Map<string, number> | undefined;
    const place = (path: Path) => {
      if (path.length > 0) offsets ??= offsetsOf(events, text);
      return at(offsets ? nearest(offsets, path) : 0);
    };
    return { value, place };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = error.mark?.position ?? 0;
    return { problems: [{ ...at(offset), message: told(error.reason) }] };
  }
}

type YamlEvent = ReturnType<typeof parseEvents>[number];

/** The offset of each value (of a mapping's, its key's) by path. */
function offsetsOf(events: readonly YamlEvent[], text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const open: { path: Path; keys: boolean; key: string | null; count: number; keyOffset: number }[] = [];
  const begin = (offset: number): Path => {
    const parent = open.at(-1);
    if (!parent) return [];
    const path = [...parent.path, parent.keys ? (parent.key ?? '') : parent.count];
    offsets.set(JSON.stringify(path), parent.keys ? parent.keyOffset : offset);
    parent.count += 1;
    parent.key = null;
    return path;
  };
  for (const event of events) {
    const parent = open.at(-1);
    if (event.type === EVENT_SCALAR && parent?.keys && parent.key === null) {
      parent.key = getScalarValue(text, event);
      parent.keyOffset = Math.max(0, event.valueStart);
    } else if (event.type === EVENT_SCALAR) begin(Math.max(0, event.valueStart));
    else if (event.type === EVENT_ALIAS) begin(0);
    else if (event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) {
      const path = begin(event.start);
      open.push({ path, keys: event.type === EVENT_MAPPING, key: null, count: 0, keyOffset: 0 });
    } else if (event.type === EVENT_POP) open.pop();
  }
  return offsets;
}

function nearest(offsets: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(JSON.stringify(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1))
    starts.push(index + 1);
  return starts;
}

function placeOf(file: string, starts: readonly number[], offset: number): Place {
  const line = firstPlace(starts.length, (place) => (starts[place] ?? 0) > offset);
  return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

const MEANT: readonly (readonly [RegExp, string])[] = [
  [/maxAliases/, 'YAML aliases (*name) are not taken; write the value out'],
  [/maxDepth/, TOO_DEEP],
  [/duplicated mapping key/, TWICE],
];

function told(reason: string): string {
  return MEANT.find(([pattern]) => pattern.test(reason))?.[1] ?? `not YAML that can be read: ${reason}`;
}
