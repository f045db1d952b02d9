/** Relay connections: one object type for each kind of item. */
import type { ObjectRef, SchemaTypes } from '@pothos/core';
import type { Row } from '../src/engines/graph.js';
import type { ConnectionValue } from '../src/planner/read-field-value.js';
import { builder } from './builder.js';

interface ConnectionOptions {
  /** What the list holds, in the plural: "people". */
  readonly plural: string;
  /** What `undatedCount` counts, when a range of time can be asked for. */
  readonly undatedCountDescription?: string;
  /** What `truncated` says, when not all may have been looked at. */
  readonly truncatedDescription?: string;
}

/** An object type whose values are rows of the graph. */
export function rowRef(name: string) {
  return builder.objectRef<Row>(name);
}

type RowRef = ReturnType<ReturnType<typeof rowRef>['implement']>;

/** The connection type of an item: `PersonConnection` with `PersonEdge` for Person. */
export function defineConnection(
  item: RowRef,
  name: string,
  { plural, undatedCountDescription, truncatedDescription }: ConnectionOptions,
) {
  const connection = builder.connectionObject(
    {
      type: item,
      name: `${name}Connection`,
      description: `A page of ${plural}, in a total order.`,
      fields: (t) => ({
        totalCount: t.int({
          description: `How many ${plural} the whole list has.`,
          resolve: (value) => (value as unknown as ConnectionValue).totalCount,
        }),
        ...(undatedCountDescription
          ? {
              undatedCount: t.int({
                description: `${undatedCountDescription} No range of time (\`during\`) returns them.`,
                resolve: (value) => (value as unknown as ConnectionValue).undatedCount,
              }),
            }
          : {}),
        ...(truncatedDescription
          ? {
              truncated: t.boolean({
                description: truncatedDescription,
                resolve: (value) => (value as unknown as ConnectionValue).truncated,
              }),
            }
          : {}),
      }),
    },
    { name: `${name}Edge`, description: `One of a page of ${plural}.` },
  );
  return connection as unknown as ObjectRef<SchemaTypes, ConnectionValue>;
}
