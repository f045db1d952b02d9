/** Sentences that several descriptions of the schema share, so that the same thing is described in the same words. */
import { MAX_PAGE_SIZE } from '../src/model/limits.js';

export const ID = 'Global id (Relay): opaque, and the same on both engines and after every load.';

const EXAMPLE_IDS = {
  Person: 'person/wang-yi',
  Party: 'party/komeito',
  Country: 'country/japan',
  Institution: 'institution/eastern-theater-command',
  Channel: 'channel/china-japan-ruling-party-exchange',
} as const;

export type ExampleIdKind = keyof typeof EXAMPLE_IDS;

/** Ends the description of every argument that takes ids. */
export const idRules = (kind: ExampleIdKind = 'Person') =>
  `Accepts an \`id\` or \`kind/slug\` (\`${EXAMPLE_IDS[kind]}\`). ` +
  'Errors: NOT_FOUND if nothing has the id; INVALID_ID if it is malformed or of another kind.';

/** Describes the argument `slug` of a root field. */
export const slugArgument = (example: string) =>
  `Slug without its kind, such as \`${example}\`. Errors: INVALID_ARGUMENT if empty.`;

export const NO_SOURCE = 'Null: no source says.';

export const EMPTY_LIST = 'An empty list matches nothing.';

export const EVIDENCE = 'Paragraphs of the sources that support it.';

/** Ends the description of every argument that is compared with part of a text. */
export const SUBSTRING_RULES = 'Case is ignored. Length: 1 to 200 characters.';

export const PLACE = `Substring of the place, such as \`beijing\`. ${SUBSTRING_RULES}`;

/** Describes an argument `asOf`. */
export const asOfArgument = (meaning: string, byDefault: string) =>
  `${meaning} A month or year means its last day. Default: ${byDefault}. ` +
  'Errors: INVALID_DATE unless it is a single day, month or year.';

export const AS_OF_DATASET = asOfArgument('Date to which the value applies.', '`Dataset.asOf`');

/** Describes the argument `during` of a list of dated items. */
export const duringArgument = (plural: string) =>
  `Range of days: only ${plural} within it. Undated ${plural} are in no range. Default: all, including undated ` +
  `${plural}.`;

export const SCOPE = 'Rule for which meetings count for a party, institution or country.';

export const EARLIEST_REPORT =
  'Earliest date for which a source reports it, where the start is unknown. Null: not recorded.';

export const pageSize = (max: number) => `Number of items: 1 to ${max.toLocaleString('en-GB')}.`;

/** Paging arguments of every connection (Relay). */
export const PAGING = {
  first:
    `Number of items from the start of the list, or after the cursor \`after\`: 1 to ${MAX_PAGE_SIZE}. ` +
    'Default: 20, unless `last` is given.',
  after:
    'Cursor of this list. Only items after it are returned. Default: from the start. ' +
    'Errors: INVALID_CURSOR if it is from another list, order or filter.',
  last:
    `Number of items from the end of the list, or before the cursor \`before\`: 1 to ${MAX_PAGE_SIZE}. ` +
    'Default: pages run forward. Errors: INVALID_ARGUMENT together with `first`.',
  before:
    'Cursor of this list. Only items before it are returned. Default: to the end. ' +
    'Errors: INVALID_CURSOR if it is from another list, order or filter.',
} as const;

/** Describes `first` of a connection that is paged forward only. */
export const FIRST_FORWARD = `Number of items: 1 to ${MAX_PAGE_SIZE}. Default: 20.`;

export const ORDER_BY_NAME = 'Order of the list. Default: by name.';

export const NOTE = 'Remark of the editors. Null: none.';

/** Ends the description of every argument that is a name to resolve. */
export const NAME_ERRORS =
  'Errors: INVALID_ARGUMENT if it has no letter or digit, or more than 200 characters.';

export const NO_MEETINGS = 'An empty list matches no meeting.';
