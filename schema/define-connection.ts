/** Defines the Relay connection type of an object type. */

import type { ObjectRef, SchemaTypes } from '@pothos/core';
import type { Row } from '../src/engines/graph.js';
import type { ConnectionValue } from '../src/planner/read-field-value.js';
import { builder } from './builder.js';

interface ConnectionOptions {
  /** Noun for the items, in the plural: "people". */
  readonly plural: string;
  /** Description of `undatedCount`, for lists that take a range of time. Default: no such field. */
  readonly undatedCountDescription?: string;
  /** Description of `truncated`, for lists that may be incomplete. Default: no such field. */
  readonly truncatedDescription?: string;
}

/** Reference to an object type whose values are rows from the graph. */
export function rowRef(name: string) {
  return builder.objectRef<Row>(name);
}

type RowRef = ReturnType<ReturnType<typeof rowRef>['implement']>;

/** Resolvers of the planner return this shape, but Pothos gives connections its own. */
function toConnectionValue(value: unknown): ConnectionValue {
  return value as ConnectionValue;
}

/** Connection type of an object type: `PersonConnection` with `PersonEdge` for Person. */
export function defineConnection(
  item: RowRef,
  name: string,
  { plural, undatedCountDescription, truncatedDescription }: ConnectionOptions,
) {
  const connection = builder.connectionObject(
    {
      type: item,
      name: `${name}Connection`,
      description: `Page of ${plural} (Relay connection).`,
      fields: (t) => ({
        totalCount: t.int({
          description: `Number of ${plural} in the whole list.`,
          resolve: (value) => toConnectionValue(value).totalCount,
        }),
        ...(undatedCountDescription
          ? {
              undatedCount: t.int({
                description: `${undatedCountDescription} No range (\`during\`) returns them.`,
                resolve: (value) => toConnectionValue(value).undatedCount,
              }),
            }
          : {}),
        ...(truncatedDescription
          ? {
              truncated: t.boolean({
                description: truncatedDescription,
                resolve: (value) => toConnectionValue(value).truncated,
              }),
            }
          : {}),
      }),
    },
    { name: `${name}Edge`, description: `Item of a page of ${plural}, with its cursor.` },
  );
  return connection as unknown as ObjectRef<SchemaTypes, ConnectionValue>;
}
