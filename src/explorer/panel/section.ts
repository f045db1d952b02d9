/** A headed list in the panel, with how many there are and how many of them it does not show. */
import { h } from '../dom.js';

export interface Counted {
  readonly title: string;
  /** All that there are, shown or not. */
  readonly count: number;
  /** The count in words; left out: the number. */
  readonly told?: string;
  /** How many more there are that no range of time includes, since no source dates them. */
  readonly undated?: number;
  readonly items: readonly HTMLElement[];
}

/** Null for nothing at all. */
export function section({ title, count, told, undated = 0, items }: Counted): HTMLElement | null {
  if (items.length === 0 && undated === 0) return null;
  const rest = count - items.length;
  return h(
    'section',
    {},
    h('h3', {}, title, h('small', { class: 'count' }, ` ${told ?? count.toLocaleString('en-GB')}`)),
    h('ul', { class: 'facts' }, ...items),
    rest > 0 && h('p', { class: 'quiet' }, `and ${rest.toLocaleString('en-GB')} more`),
    undated > 0 && h('p', { class: 'quiet' }, `and ${undated.toLocaleString('en-GB')} without a date`),
  );
}
