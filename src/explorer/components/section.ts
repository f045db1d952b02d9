/** A list with a heading, a count, and notes on items that are not shown. */
import { h } from './dom.js';

export interface SectionOptions {
  readonly title: string;
  /** Total number, including items that are not shown. */
  readonly count: number;
  /** Text for the count. Default: the number. */
  readonly countText?: string;
  /** Number of further items that the time range excludes because they have no date. */
  readonly undatedCount?: number;
  readonly items: readonly HTMLElement[];
}

/** Null if there is nothing to show. */
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
