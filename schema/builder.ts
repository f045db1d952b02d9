/** The Pothos builder: its plugins and defaults; it defines no types. */
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
    nodesOnConnection: { description: 'The items themselves, without their cursors.' },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Where a page stands in its list (Relay).' },
    hasNextPageFieldOptions: {
      description: 'Whether more comes after this page. Paging backward: whether `before` was given.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether more comes before this page. Paging forward: whether `after` was given.',
    },
    startCursorFieldOptions: { description: 'The cursor of the first item; null when the page is empty.' },
    endCursorFieldOptions: { description: 'The cursor of the last item; null when the page is empty.' },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    edgesFieldOptions: {
      description: 'The items, each with its cursor.',
      nullable: { list: false, items: false },
    },
    nodeFieldOptions: { description: 'The item.', nullable: false },
    cursorFieldOptions: { description: 'Where the item stands in this list, for `after` and `before`.' },
  },
});

builder.queryType({
  description: 'Who met whom in diplomacy. A root field is one statement to the graph, at any depth.',
});
