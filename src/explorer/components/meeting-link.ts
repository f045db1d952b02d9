/** A button that shows a meeting in the graph, and loads its participants if needed. */

import type { Actions } from './actions.js';
import { h } from './dom.js';

export function meetingLink(
  { id, title }: { readonly id: string; readonly title: string },
  { revealByMeetingOrChannel }: Pick<Actions, 'revealByMeetingOrChannel'>,
): HTMLElement {
  return h('button', { type: 'button', class: 'jump', onclick: () => revealByMeetingOrChannel(id) }, title);
}
