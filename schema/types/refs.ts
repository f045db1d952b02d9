/** References to the types that other types refer to, declared apart from their fields so that no files import each other. */

import type { Row } from '../../src/engines/graph.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { builder } from '../builder.js';
import { rowRef } from '../define-connection.js';

export const Node = builder.interfaceRef<Row>('Node');
export const Entity = builder.interfaceRef<Row>('Entity');
export const Person = rowRef('Person');
export const Party = rowRef('Party');
export const Country = rowRef('Country');
export const Institution = rowRef('Institution');
export const Meeting = rowRef('Meeting');
export const Encounter = rowRef('Encounter');
export const Membership = rowRef('Membership');
export const Channel = rowRef('Channel');
export const Act = rowRef('Act');
export const Source = rowRef('Source');
export const Evidence = rowRef('Evidence');
export const SubgraphEdge = rowRef('SubgraphEdge');
export const TimelineEntry = rowRef('TimelineEntry');
export const SearchHit = rowRef('SearchHit');

/** Options that all types of entity share. */
export const ENTITY_TYPE_OPTIONS = {
  interfaces: () => [Node, Entity],
  extensions: { [CYPHER_VARIABLE]: 'entity' },
};
