/** Opaque ids, made from a kind and a local name, the same on every engine and after every load. */

/** The kinds of thing that have an id of their own. */
const ID_KINDS = [
  'Person',
  'Party',
  'Country',
  'Institution',
  'Meeting',
  'Channel',
  'Source',
  'Membership',
  'Act',
  'Met',
  'ChannelPeriod',
  'PartOf',
  'TimelineEntry',
  'Dataset',
] as const;
export type IdKind = (typeof ID_KINDS)[number];

/** The kinds whose local name is a slug, so that `kind/slug` names one of them. */
const SLUG_KINDS = ['Person', 'Party', 'Country', 'Institution', 'Meeting', 'Channel', 'Source'] as const;

export interface DecodedId {
  readonly kind: IdKind;
  /** An entity's slug; for an edge the ends and what tells it from its siblings, joined by `/`. */
  readonly localName: string;
}

/** `encodeId('Person', 'hiroshi-moriyama')` gives base64url text without padding. */
export function encodeId(kind: IdKind, local: string): string {
  return Buffer.from(`${kind}:${local}`, 'utf8').toString('base64url');
}

/** What an id was made from, or null when no id of ours looks like that. */
export function decodeId(id: string): DecodedId | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const kind = ID_KINDS.find((known) => known === text.slice(0, colon));
  const localName = text.slice(colon + 1);
  if (!kind || localName === '' || encodeId(kind, localName) !== id) return null;
  return { kind, localName };
}

/** What a reader gave for an id: one of ours, or `person/wang-yi`; null when it is neither. */
export function parseId(text: string): (DecodedId & { readonly id: string }) | null {
  const decoded = decodeId(text);
  if (decoded) return { ...decoded, id: text };
  const [, name, localName] = /^([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text) ?? [];
  const kind = SLUG_KINDS.find((known) => known.toLowerCase() === name);
  return kind && localName ? { kind, localName, id: encodeId(kind, localName) } : null;
}
