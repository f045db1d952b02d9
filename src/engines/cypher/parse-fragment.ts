/** Parses one file of `cypher/`: a comment header that declares what the fragment requires and returns, then Cypher. */

/** One key of an order: a returned column, or a property of one (`person.name`). */
export interface OrderKey {
  readonly expression: string;
  readonly isDescending: boolean;
}

/** One file of `cypher/`. `cypher/README.md` describes the header. */
export interface Fragment {
  readonly name: string;
  readonly description: string;
  /** Variables that the surrounding statement must have bound. Empty for a fragment that starts a statement. */
  readonly requires: readonly string[];
  readonly params: readonly string[];
  /** Columns of the rows. The first is the item itself. */
  readonly returns: readonly string[];
  /** Total orders by name. The first is the default. */
  readonly orders: ReadonlyMap<string, readonly OrderKey[]>;
  /** Expression for the number of all rows, for a fragment that returns only the first ones. Null: rows are counted. */
  readonly total: string | null;
  readonly body: string;
}

const HEADER_LINE = /^\/\/ ?(.*)$/;
const KEY_LIKE_LINE = /^([a-z]+(?: [A-Z_]+)?):(?: |$)/;
const DECLARATION = /^(requires|params|returns|total|order(?: [A-Z_]+)?): ?(.*)$/;

export function parseFragment(name: string, text: string): Fragment {
  const lines = text.split('\n');
  const headerEnd = lines.findIndex((line) => !HEADER_LINE.test(line));
  const header = lines.slice(0, headerEnd).map((line) => HEADER_LINE.exec(line)?.[1] ?? '');
  const declarations = new Map<string, string>();
  const descriptionLines: string[] = [];
  for (const line of header) {
    const match = DECLARATION.exec(line);
    if (match?.[1]) declarations.set(match[1], match[2] ?? '');
    else if (KEY_LIKE_LINE.test(line))
      throw new Error(
        `The fragment ${name} has an unknown header line "${line}". Keys: requires, params, returns, order, order NAME, total.`,
      );
    else descriptionLines.push(line);
  }
  const orders = [...declarations].filter(([key]) => key.startsWith('order'));
  return {
    name,
    description: descriptionLines.join(' '),
    requires: splitList(declarations.get('requires')),
    params: splitList(declarations.get('params')),
    returns: splitList(declarations.get('returns')),
    orders: new Map(
      orders.map(([key, keys]) => [
        key.slice('order '.length) || 'DEFAULT',
        splitList(keys).map(parseOrderKey),
      ]),
    ),
    total: declarations.get('total') ?? null,
    body: lines.slice(headerEnd).join('\n').trim(),
  };
}

function splitList(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((item) => item.trim() || []);
}

function parseOrderKey(text: string): OrderKey {
  const [expression = '', direction = 'ASC'] = text.split(/\s+/);
  return { expression, isDescending: direction === 'DESC' };
}
