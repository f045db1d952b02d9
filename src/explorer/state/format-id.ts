/** Formats an id of the graph for people. */

const MAX_CHARACTERS = 80;

/** Returns `person/wang-yi` for an opaque id, and other text unchanged. Truncates long text. */
export function formatId(id: string): string {
  const [, kind, local] = /^([A-Z][A-Za-z]*):([\x20-\x7e]+)$/.exec(decodeId(id)) ?? [];
  const text = kind && local ? `${kind.toLowerCase()}/${local}` : id;
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}

function decodeId(id: string): string {
  try {
    return atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
