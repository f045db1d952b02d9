/** An id of the graph as a person can read it: `person/wang-yi`. Text that is no id of ours stays as it is. */

const MAX_CHARACTERS = 80;

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
