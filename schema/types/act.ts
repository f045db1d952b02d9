/** Act: what one entity did toward another, other than meeting it. */
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { ActEventEnum } from '../enums.js';
import { PartialDateScalar } from '../partial-date.js';
import { Act, Entity, Evidence, Node } from './refs.js';

Act.implement({
  description:
    'What one entity did, or (`intended`) is to do, toward another: a letter, an agreement, a ban, a request.',
  interfaces: () => [Node],
  extensions: { [CYPHER_VARIABLE]: 'act' },
  fields: (t) => ({
    title: t.stored('title', {
      type: 'String',
      description: 'What was done, or is to be done, in our own words.',
    }),
    event: t.stored('event', { type: ActEventEnum, description: 'What kind of act it is.' }),
    mode: t.stored('mode', {
      type: 'String',
      nullable: true,
      description: 'In which way, in a word or two; null when not said.',
    }),
    intended: t.stored('intended', {
      type: 'Boolean',
      derive: ({ intended }) => intended === true,
      description:
        'Whether it is only meant, expected or announced, and no source says that it was done: what the codebook of PLOVER ' +
        '(Open Event Data Alliance) marks by the contexts `future` and `hypothetical`. A request, a threat or a promise ' +
        'that was made is done, whatever it asks for.',
    }),
    date: t.stored('date', {
      type: PartialDateScalar,
      nullable: true,
      description: 'When, or since when; of what is intended, for when. Null when no source says.',
    }),
    source: t.bound('source', { type: Entity, description: 'Who did it, or is to do it.' }),
    target: t.bound('target', { type: Entity, description: 'Toward whom.' }),
    topics: t.stored('topics', {
      type: ['String'],
      derive: (row) => row.topics ?? [],
      description: 'What it was about; empty when no source says.',
    }),
    note: t.stored('note', {
      type: 'String',
      nullable: true,
      description: 'What else there is to know; null when nothing.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});
