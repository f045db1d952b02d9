/** Institution: a ministry, parliament, party organ, command or other body. */

import { NO_SOURCE } from '../descriptions.js';
import { InstitutionClassificationEnum } from '../enums.js';
import { membershipArgs, membershipParams } from '../inputs/membership-args.js';
import { MembershipConnection } from './connections.js';
import { ENTITY_TYPE_OPTIONS, Entity, Institution } from './refs.js';

Institution.implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'Body that is neither a party nor a country (Popolo: Organization).',
  fields: (t) => ({
    classification: t.stored('classification', {
      type: InstitutionClassificationEnum,
      description: 'Kind of institution.',
    }),
    partOf: t.related('part-of', {
      type: Entity,
      nullable: true,
      description: `Entity that it is directly part of. If there are several, the first by name. ${NO_SOURCE}`,
    }),
    members: t.connected('members', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'Members and holders of offices on a date, by name.',
    }),
  }),
});
