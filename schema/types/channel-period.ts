/** ChannelPeriod: a period in which an exchange channel was in one phase. */

import { CHANNEL_OPENINGS } from '../../src/model/vocabulary.js';
import { CYPHER_VARIABLE } from '../../src/planner/field-plan.js';
import { longestLoaded } from '../../src/planner/length-bound.js';
import { rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { EVIDENCE, NO_SOURCE } from '../descriptions.js';
import { ChannelPhaseEnum } from '../enums.js';
import { Evidence } from './refs.js';
import { validTimeFields } from './valid-time-fields.js';

const ChannelOpeningEnum = defineEnum(
  'ChannelOpening',
  'Way in which an active period of an exchange channel began.',
  CHANNEL_OPENINGS,
  {
    LAUNCHED: 'The channel started for the first time.',
    REVIVED: 'The channel started again after a halt.',
  },
);

export const ChannelPeriod = rowRef('ChannelPeriod').implement({
  description: 'Period of an exchange channel in one phase.',
  extensions: { [CYPHER_VARIABLE]: 'period' },
  fields: (t) => ({
    phase: t.stored('phase', { type: ChannelPhaseEnum, description: 'Phase of the channel in this period.' }),
    opening: t.stored('opening', {
      type: ChannelOpeningEnum,
      nullable: true,
      description: `Way in which the period began. ${NO_SOURCE}`,
    }),
    ...validTimeFields(t),
    reason: t.stored('reason', {
      type: 'String',
      nullable: true,
      description: `Reason for the phase, in Entente’s own words. ${NO_SOURCE}`,
    }),
    evidence: t.related('evidence', {
      type: [Evidence],
      lengthBound: longestLoaded('evidence'),
      description: EVIDENCE,
    }),
  }),
});
