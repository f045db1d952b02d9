/** The Pothos builder: plugins, scalar types and Relay options. Types are defined elsewhere. */
import './plugin/index.js';
import SchemaBuilder from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { PartialDate } from '../src/model/partial-date.js';
import type { ResolverContext } from '../src/planner/resolver-context.js';

export const builder = new SchemaBuilder<{
  Context: ResolverContext;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: PartialDate; Output: string };
  };
}>({
  defaultFieldNullability: false,
  plugins: [RelayPlugin],
  relay: {
    clientMutationId: 'omit',
    cursorType: 'String',
    nodesOnConnection: { description: 'Items of this page, without their cursors.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Position of a page in its list (Relay).' },
    hasNextPageFieldOptions: {
      description: 'Whether more items follow this page. When paging backward: whether `before` was given.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether more items precede this page. When paging forward: whether `after` was given.',
    },
    startCursorFieldOptions: { description: 'Cursor of the first item. Null: the page is empty.' },
    endCursorFieldOptions: { description: 'Cursor of the last item, for `after`. Null: the page is empty.' },
    pageInfoFieldOptions: { description: 'Position of this page in the list.' },
    edgesFieldOptions: {
      description: 'Items of this page, each with its cursor.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { description: 'Item.', nullable: false },
    cursorFieldOptions: { description: 'Cursor of the item in this list, for `after` and `before`.' },
  },
});

builder.queryType({
  description:
    'Root fields: who met whom in diplomacy, and the people, parties, countries and institutions involved.',
});
