/** A headed list in the panel, with how many there are and how many of them it does not show. */
import { h } from './dom.js';

export interface SectionOptions {
  readonly title: string;
  /** All that there are, shown or not. */
  readonly count: number;
  /** The count in words; left out: the number. */
  readonly countText?: string;
  /** How many more there are that no range of time includes, since no source dates them. */
  readonly undatedCount?: number;
  readonly items: readonly HTMLElement[];
}

/** Null for nothing at all. */
export function section({
  title,
  count,
  countText,
  undatedCount = 0,
  items,
}: SectionOptions): HTMLElement | null {
  if (items.length === 0 && undatedCount === 0) return null;
  const rest = count - items.length;
  return h(
    'section',
    {},
    h('h3', {}, title, h('small', { class: 'count' }, ` ${countText ?? count.toLocaleString('en-GB')}`)),
    h('ul', { class: 'facts' }, ...items),
    rest > 0 && h('p', { class: 'quiet' }, `and ${rest.toLocaleString('en-GB')} more`),
    undatedCount > 0 &&
      h('p', { class: 'quiet' }, `and ${undatedCount.toLocaleString('en-GB')} without a date`),
  );
}
