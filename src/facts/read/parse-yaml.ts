/** Parses YAML into plain values, with the line and column of each key and list item. */
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
import { lowerBound } from '../../common/lower-bound.js';
import type { FileLocation, Problem } from './problem.js';

export type KeyPath = readonly (string | number)[];

export interface ParsedYaml {
  readonly value: unknown;
  /** Location of a value (in a mapping: of its key), or of the nearest enclosing value that has one. */
  readonly locate: (path: KeyPath) => FileLocation;
}

/** Levels of nesting; no fact needs that many. */
export const MAX_DEPTH = 20;
export const TOO_DEEP_MESSAGE = `nested more than ${MAX_DEPTH} levels deep; no fact needs that many`;
export const DUPLICATE_KEY_MESSAGE = 'this key is already used in the same mapping; remove one of the two';
/** About the number in a file of people and meetings of the maximum size. */
const MAX_EVENTS = 4_000_000;

export function parseYaml(file: string, text: string): ParsedYaml | { readonly problems: Problem[] } {
  const lines = lineStarts(text);
  const locationAt = (offset: number): FileLocation => toLocation(file, lines, offset);
  try {
    const events = parseEvents(text, { maxDepth: MAX_DEPTH });
    const documents = events.filter(({ type }) => type === EVENT_DOCUMENT).length;
    if (documents === 0)
      return {
        problems: [{ ...locationAt(0), message: 'the file is empty; a fact file begins with "source:"' }],
      };
    if (documents > 1)
      return {
        problems: [
          {
            ...locationAt(0),
            message: `the file has ${documents} YAML documents; write each into a file of its own`,
          },
        ],
      };
    if (events.length > MAX_EVENTS)
      return {
        problems: [
          { ...locationAt(0), message: 'the file has too many values; split it into several files' },
        ],
      };
    const [value] = constructFromEvents(events, { source: text, schema: CORE_SCHEMA, maxAliases: 0 });
    let offsets: Map<string, number> | undefined;
    const locate = (path: KeyPath) => {
      if (path.length > 0) offsets ??= collectOffsets(events, text);
      return locationAt(offsets ? nearestOffset(offsets, path) : 0);
    };
    return { value, locate };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = error.mark?.position ?? 0;
    return { problems: [{ ...locationAt(offset), message: describeYamlError(error.reason) }] };
  }
}

type YamlEvent = ReturnType<typeof parseEvents>[number];

/** Offset of each value by the JSON text of its path; in a mapping, the offset of its key. */
function collectOffsets(events: readonly YamlEvent[], text: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const openCollections: {
    path: KeyPath;
    isMapping: boolean;
    key: string | null;
    count: number;
    keyOffset: number;
  }[] = [];
  const recordOffset = (offset: number): KeyPath => {
    const parent = openCollections.at(-1);
    if (!parent) return [];
    const path = [...parent.path, parent.isMapping ? (parent.key ?? '') : parent.count];
    offsets.set(JSON.stringify(path), parent.isMapping ? parent.keyOffset : offset);
    parent.count += 1;
    parent.key = null;
    return path;
  };
  for (const event of events) {
    const parent = openCollections.at(-1);
    if (event.type === EVENT_SCALAR && parent?.isMapping && parent.key === null) {
      parent.key = getScalarValue(text, event);
      parent.keyOffset = Math.max(0, event.valueStart);
    } else if (event.type === EVENT_SCALAR) recordOffset(Math.max(0, event.valueStart));
    else if (event.type === EVENT_ALIAS) recordOffset(0);
    else if (event.type === EVENT_MAPPING || event.type === EVENT_SEQUENCE) {
      const path = recordOffset(event.start);
      openCollections.push({
        path,
        isMapping: event.type === EVENT_MAPPING,
        key: null,
        count: 0,
        keyOffset: 0,
      });
    } else if (event.type === EVENT_POP) openCollections.pop();
  }
  return offsets;
}

function nearestOffset(offsets: ReadonlyMap<string, number>, path: KeyPath): number {
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

function toLocation(file: string, starts: readonly number[], offset: number): FileLocation {
  const line = lowerBound(starts.length, (index) => (starts[index] ?? 0) > offset);
  return { file, line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

const YAML_ERROR_MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/maxAliases/, 'YAML aliases (*name) are not supported; write out the value'],
  [/maxDepth/, TOO_DEEP_MESSAGE],
  [/duplicated mapping key/, DUPLICATE_KEY_MESSAGE],
];

function describeYamlError(reason: string): string {
  return YAML_ERROR_MESSAGES.find(([pattern]) => pattern.test(reason))?.[1] ?? `invalid YAML: ${reason}`;
}
