/** ChannelPeriod: a period in which an exchange channel was in one phase. */
import { CHANNEL_OPENINGS } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { ChannelPhaseEnum } from '../enums.js';
import { Evidence } from './refs.js';
import { validTimeFields } from './valid-time-fields.js';

const ChannelOpeningEnum = defineEnum('ChannelOpening', 'How an active period began.', CHANNEL_OPENINGS, {
  LAUNCHED: 'For the first time.',
  REVIVED: 'Again, after a halt.',
});

export const ChannelPeriod = rowRef('ChannelPeriod').implement({
  description: 'A period in the life of an exchange channel.',
  extensions: { [CYPHER_VARIABLE]: 'period' },
  fields: (t) => ({
    phase: t.stored('phase', { type: ChannelPhaseEnum, description: 'The state that it was in.' }),
    opening: t.stored('opening', {
      type: ChannelOpeningEnum,
      nullable: true,
      description: 'How it began; null when no source says.',
    }),
    ...validTimeFields(t),
    reason: t.stored('reason', {
      type: 'String',
      nullable: true,
      description: 'Why, in our own words; null when no source says.',
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: 'What it rests on.',
    }),
  }),
});
