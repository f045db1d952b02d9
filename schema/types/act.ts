/** Act: what one entity did toward another, other than meeting it. */

import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { EVIDENCE, NO_SOURCE, NOTE } from '../descriptions.js';
import { ActEventEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Act, Entity, Evidence, Node } from './refs.js';

Act.implement({
  description:
    'Act of one entity toward another, such as a letter, an agreement, a ban or a request. It was done, or is ' +
    'only `intended`.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'act' },
  fields: (t) => ({
    title: t.stored('title', {
      type: 'String',
      description: 'Description of the act, in Entente’s own words.',
    }),
    event: t.stored('event', { type: ActEventEnum, description: 'Kind of act.' }),
    mode: t.stored('mode', {
      type: 'String',
      nullable: true,
      description: `Manner of the act, in a word or two (PLOVER: mode). ${NO_SOURCE}`,
    }),
    intended: t.stored('intended', {
      type: 'Boolean',
      derive: ({ intended }) => intended === true,
      description:
        'Whether the act is only meant, expected or announced, and no source says that it was done. PLOVER marks ' +
        'such events by the contexts `future` and `hypothetical`. A request, threat or promise that was made is ' +
        'done, whatever it asks for.',
    }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: `Date of the act, or of its beginning. For an intended act: the date for which it is intended. ${NO_SOURCE}`,
    }),
    source: t.bound('source', { type: Entity, description: 'Entity that did the act, or is to do it.' }),
    target: t.bound('target', { type: Entity, description: 'Entity toward which the act is directed.' }),
    topics: t.stored('topics', {
      type: ['String'],
      derive: (row) => row.topics ?? [],
      description: 'Topics of the act. Empty: no source says.',
    }),
    note: t.stored('note', {
      type: 'String',
      nullable: true,
      description: NOTE,
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: EVIDENCE,
    }),
  }),
});
