/** A membership as a clause: `Wang Yi was a member of the Central Politburo as of 14 January 2025`. */
import { withIndefiniteArticle } from './articles.js';
import { formatPeriodClause, type PeriodFields } from './format-period.js';

export interface MembershipFields extends PeriodFields {
  readonly kind: string | null;
  readonly role: string | null;
}

/** Words of roles that are common nouns. A role with any other word, such as a country, is written as in the facts. */
const ROLE_WORDS = new Set(
  (
    'acting adviser advisor affairs and assistant associate attorney chair chairman chairperson chairwoman chancellor chief ' +
    'coalition co commander committee council defence defense delegate delegation department deputy director economic ' +
    'economy executive finance first for foreign founder founding general governing governor head honorary interior ' +
    'interim justice leader liaison member military minister national observer of office officer opposition parliamentary ' +
    'partner party permanent policy political premier president prime representative ruling second secretary security ' +
    'senior special speaker spokesman spokesperson spokeswoman staff standing state the trade treasurer vice'
  ).split(' '),
);
/** Roles that several people hold at once, which take "a". */
const SHARED_ROLE =
  /\b(?:adviser|advisor|associate|delegate|founder|lawmaker|member|observer|official|officer|participant|partner|representative|senator|signatory)$/i;
const UNIQUE_PARTY =
  /^(?:governing|largest opposition|main opposition|opposition|ruling) (?:coalition|party)$/i;

/** `member` and `organization` are names with their articles. */
export function membershipClause(membership: MembershipFields, member: string, organization: string): string {
  const { start, end } = membership;
  const verb = start && !end ? 'has been' : 'was';
  return [member, verb, post(membership, organization), formatPeriodClause(membership)].join(' ').trim();
}

function post({ kind, role }: MembershipFields, organization: string): string {
  if (!role) return kind === 'OFFICE' ? `in office at ${organization}` : `a member of ${organization}`;
  return `${roleNoun(role, kind)} ${rolePreposition(role, organization)} ${organization}`;
}

function roleNoun(role: string, kind: string | null): string {
  const words = role.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const written = words.every((word) => ROLE_WORDS.has(word)) ? role.toLowerCase() : role;
  if (UNIQUE_PARTY.test(role)) return `the ${written}`;
  const head = role.split(/,|\s(?:at|for|in|of|to)\s/)[0] ?? role;
  return kind !== 'OFFICE' || SHARED_ROLE.test(head) ? withIndefiniteArticle(written) : written;
}

/** "foreign minister of Japan", "foreign minister at the Ministry of Foreign Affairs", "ambassador to China for Japan". */
function rolePreposition(role: string, organization: string): string {
  if (/\sto\s/.test(role)) return 'for';
  return /\bminister\b/i.test(role) && /\b(?:department|ministry|office)\b/i.test(organization) ? 'at' : 'of';
}
