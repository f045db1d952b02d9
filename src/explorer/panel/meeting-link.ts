/** A meeting's title, which leads to its line where the picture has one. */
import { h } from '../dom.js';
import type { Actions, Shown } from './actions.js';

export function meetingLink(
  { id, title }: { readonly id: string; readonly title: string },
  { loaded }: Shown,
  { select }: Pick<Actions, 'select'>,
): HTMLElement {
  for (const edge of loaded.edges.values()) {
    if (edge.meetingId === id)
      return h('button', { type: 'button', class: 'jump', onclick: () => select(edge.id) }, title);
  }
  return h('span', {}, title);
}
