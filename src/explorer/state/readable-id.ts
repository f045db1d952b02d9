/** An id of the graph as a person can read it: `person/wang-yi`. Text that is no id of ours stays as it is. */

const LONGEST = 80;

export function readableId(id: string): string {
  const [, kind, local] = /^([A-Z][A-Za-z]*):([\x20-\x7e]+)$/.exec(decoded(id)) ?? [];
  const text = kind && local ? `${kind.toLowerCase()}/${local}` : id;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function decoded(id: string): string {
  try {
    return atob(id.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}
