/** A meeting's title, which leads to one of its lines: drawn already, or fetched with all who took part. */

import type { Actions } from './actions.js';
import { h } from './dom.js';

export function meetingLink(
  { id, title }: { readonly id: string; readonly title: string },
  { revealByMeetingOrChannel }: Pick<Actions, 'revealByMeetingOrChannel'>,
): HTMLElement {
  return h('button', { type: 'button', class: 'jump', onclick: () => revealByMeetingOrChannel(id) }, title);
}
