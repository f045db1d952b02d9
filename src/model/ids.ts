/** Opaque ids, built from a kind and a local name: the same on every engine and after every load. */

/** Kinds of objects that have ids. */
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

/** Kinds whose local name is a slug, so that `kind/slug` identifies an object. */
const SLUG_KINDS = ['Person', 'Party', 'Country', 'Institution', 'Meeting', 'Channel', 'Source'] as const;

export interface DecodedId {
  readonly kind: IdKind;
  /** The slug of an entity. For an edge: its ends and whatever distinguishes it from parallel edges, joined by `/`. */
  readonly localName: string;
}

/** Base64url of `Person:hiroshi-moriyama`, without padding. */
export function encodeId(kind: IdKind, localName: string): string {
  return Buffer.from(`${kind}:${localName}`, 'utf8').toString('base64url');
}

/** Null if `id` is not an id that `encodeId` returns. */
export function decodeId(id: string): DecodedId | null {
  const text = Buffer.from(id, 'base64url').toString('utf8');
  const colon = text.indexOf(':');
  const kind = ID_KINDS.find((known) => known === text.slice(0, colon));
  const localName = text.slice(colon + 1);
  if (!kind || localName === '' || encodeId(kind, localName) !== id) return null;
  return { kind, localName };
}

/** Reads an id or a reference `person/wang-yi`, as clients may write either. Null if the text is neither. */
export function parseId(text: string): (DecodedId & { readonly id: string }) | null {
  const decoded = decodeId(text);
  if (decoded) return { ...decoded, id: text };
  const [, name, localName] = /^([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(text) ?? [];
  const kind = SLUG_KINDS.find((known) => known.toLowerCase() === name);
  return kind && localName ? { kind, localName, id: encodeId(kind, localName) } : null;
}
