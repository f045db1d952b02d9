/** Institution: ministries, parliaments, party organs, commands; and finding them. */
import { InstitutionClassificationEnum } from '../enums.js';
import { membershipArgs, membershipParams } from '../inputs/membership-args.js';
import { MembershipConnection } from './connections.js';
import { ENTITY_TYPE_OPTIONS, Entity, Institution } from './refs.js';

Institution.implement({
  ...ENTITY_TYPE_OPTIONS,
  description: 'A body that is neither a party nor a country (Popolo: Organization).',
  fields: (t) => ({
    classification: t.stored('classification', {
      type: InstitutionClassificationEnum,
      description: 'What kind of body it is.',
    }),
    partOf: t.related('part-of', {
      type: Entity,
      nullable: true,
      description: 'What it is directly part of, of several the first by name; null when no source says.',
    }),
    members: t.connected('members', {
      type: MembershipConnection,
      args: membershipArgs(t),
      params: membershipParams,
      description: 'Who belongs to it on a day, and with which office, by name.',
    }),
  }),
});
