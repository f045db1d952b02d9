/** Institution: ministries, parliaments, party organs, commands; and finding them. */
import { INSTITUTION_CLASSIFICATIONS } from '../../src/model/vocabulary.js';
import { builder } from '../builder.js';
import { defineConnection, rowRef } from '../define-connection.js';
import { defineEnum } from '../define-enum.js';
import { EntityOrder, getOrderName } from '../inputs/order.js';
import { InstitutionWhere, parseInstitutionWhere } from '../inputs/organization-where.js';
import { MembershipConnection, membershipArgs, membershipParams } from './membership.js';
import { ENTITY_TYPE_OPTIONS, Entity, slugParams } from './refs.js';

export const InstitutionClassificationEnum = defineEnum(
  'InstitutionClassification',
  'What kind of body an institution is (Popolo: classification).',
  INSTITUTION_CLASSIFICATIONS,
  {
    MINISTRY: 'A ministry or department of a government.',
    GOVERNMENT: 'A government, or its head’s office.',
    PARLIAMENT: 'A parliament or one of its bodies.',
    ADVISORY_BODY: 'A body that advises and consults.',
    PARTY_ORGAN: 'An organ of a party.',
    MILITARY: 'Armed forces, a command or a staff.',
    FRIENDSHIP_GROUP: 'A group of friendship with another country, often of members of parliament.',
    INTERNATIONAL_ORGANIZATION: 'An organisation of states.',
    OTHER: 'None of these.',
  },
);

const Institution = rowRef('Institution').implement({
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

export const InstitutionConnection = defineConnection(Institution, 'Institution', { plural: 'institutions' });

builder.queryFields((t) => ({
  institution: t.related('institution', {
    type: Institution,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Such as `eastern-theater-command`.' }) },
    params: slugParams('Institution'),
    description: 'An institution by slug; null when there is none.',
  }),
  institutions: t.connected('institutions', {
    type: InstitutionConnection,
    args: {
      where: t.arg({ type: InstitutionWhere, description: 'Which institutions; left out: all.' }),
      orderBy: t.arg({ type: EntityOrder, description: 'Left out: by name.' }),
    },
    where: parseInstitutionWhere,
    order: getOrderName,
    description: 'Institutions, by name.',
  }),
}));
