/** Details of an entity: names, memberships as of a day, meetings, acts and channels, with evidence. */

import { formatDate } from '../../text/format-date.js';
import { formatPeriod } from '../../text/format-period.js';
import type {
  EncounterSummary,
  EntityDetails,
  EntityReference,
  MembershipDetails,
} from '../api/details-types.js';
import { countCollapsible } from '../state/expansion-steps.js';
import { formatHiddenCounts } from '../state/hidden-counts.js';
import type { ViewState } from '../state/view-state.js';
import { capitalize, ENTITY_NAMES, formatCount } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { channelTimeline } from './channel-timeline.js';
import { h } from './dom.js';
import { evidenceList } from './evidence-list.js';
import { actItem, entityLink, itemHeading, meetingItem } from './list-items.js';
import type { PageModel } from './page-model.js';
import { ENTITIES, MEETINGS, OTHERS, RELATIONSHIPS } from './phrases.js';
import { section } from './section.js';
import { entitySwatch } from './swatch.js';

const MORE_RELATIONSHIPS = { one: 'more relationship', many: 'more relationships' };
const MORE_MEETINGS = { one: 'more meeting', many: 'more meetings' };

/** The header needs no request, so it is shown at once. */
export function entityHeader(id: string, model: PageModel, actions: Actions): HTMLElement[] {
  const node = model.graph.nodes.get(id);
  if (!node) return [];
  const hidden = model.hiddenCounts.get(id);
  const shownCount = model.edgesByNode.get(id)?.length ?? 0;
  const isExpanded = model.view.expanded.includes(id);
  const collapsibleCount = isExpanded ? 0 : countCollapsible(id, model.view, model.graph.edges.values());
  return [
    h('h2', { class: 'title' }, entitySwatch(node.kind), node.name),
    h(
      'p',
      { class: 'quiet' },
      `${capitalize(ENTITY_NAMES[node.kind].one)}, ${formatCount(node.meetingCount, MEETINGS)} held`,
    ),
    h(
      'div',
      { class: 'buttons' },
      hidden &&
        h(
          'button',
          {
            type: 'button',
            class: 'primary',
            onclick: () => actions.expand(id),
            title: formatHiddenCounts(hidden),
          },
          `Expand: ${formatCount(hidden.edges, MORE_RELATIONSHIPS)}`,
        ),
      (isExpanded || collapsibleCount > 0) &&
        h(
          'button',
          { type: 'button', onclick: () => actions.collapse(id) },
          isExpanded ? 'Collapse' : `Collapse: hide ${formatCount(collapsibleCount, ENTITIES)}`,
        ),
      h('button', { type: 'button', onclick: () => actions.startPathPicking(id) }, 'Path to …'),
      !isOnlyCenter(id, model.view) &&
        h('button', { type: 'button', onclick: () => actions.startAround(id) }, 'Show only neighbours'),
    ),
    h(
      'p',
      { class: 'quiet' },
      [`${formatCount(shownCount, RELATIONSHIPS)} shown`, hidden && `hidden: ${formatHiddenCounts(hidden)}`]
        .filter(Boolean)
        .join('; '),
    ),
  ];
}

export function entityBody(
  details: EntityDetails,
  model: PageModel,
  actions: Actions,
): (HTMLElement | null)[] {
  const { view, graph } = model;
  const day = formatDate(view.to ?? graph.dataset.asOf);
  const hasTimeRange = view.from !== null || view.to !== null;
  const otherNames = details.names.filter(({ kind }) => kind !== 'PRIMARY');
  const { held, met, unheld, acts, memberships, members, channels } = details;
  return [
    otherNames.length > 0
      ? h(
          'p',
          { class: 'names' },
          ...otherNames.flatMap(({ value, language }, at) => [
            at > 0 && ' · ',
            h('span', { lang: language ?? false, title: language }, value),
          ]),
        )
      : null,
    details.description ? h('p', {}, details.description) : null,
    memberships
      ? membershipSection(
          `Offices and memberships as of ${day}`,
          memberships,
          ({ organization }) => organization,
          actions,
        )
      : null,
    section({
      title: 'Whom they met',
      count: met.totalCount,
      countText: `${formatCount(held.totalCount, MEETINGS)} held, with ${formatCount(met.totalCount, OTHERS)}`,
      undatedCount: hasTimeRange ? held.undatedCount : 0,
      items: met.nodes.map((encounter) => encounterItem(encounter, actions)),
    }) ?? h('p', { class: 'quiet' }, hasTimeRange ? 'No meetings held in this period.' : 'No meetings held.'),
    section({
      title: 'Meetings planned, requested or not held',
      count: unheld.totalCount,
      undatedCount: hasTimeRange ? unheld.undatedCount : 0,
      items: unheld.nodes.map((meeting) => meetingItem(meeting, actions)),
    }),
    section({
      title: 'Acts',
      count: acts.totalCount,
      undatedCount: hasTimeRange ? acts.undatedCount : 0,
      items: acts.nodes.map((act) => actItem(act, details.id, model, actions)),
    }),
    members ? membershipSection(`Members as of ${day}`, members, ({ member }) => member, actions) : null,
    ...channels.nodes.map((channel) => channelTimeline(channel, model, actions)),
    channels.totalCount > channels.nodes.length
      ? h('p', { class: 'quiet' }, `and ${channels.totalCount - channels.nodes.length} more channels`)
      : null,
    details.evidence.length > 0
      ? h('section', {}, h('h3', {}, 'Mentioned in'), evidenceList(details.evidence, true))
      : null,
  ];
}

function encounterItem(
  { counterpart, meetingCount, meetings }: EncounterSummary,
  actions: Actions,
): HTMLElement {
  const rest = meetingCount - meetings.length;
  return h(
    'li',
    {},
    entityLink(counterpart, actions),
    h(
      'ul',
      { class: 'inner' },
      ...meetings.map(({ meeting, basis }) => meetingItem(meeting, actions, basis)),
      rest > 0 && h('li', { class: 'quiet' }, `and ${formatCount(rest, MORE_MEETINGS)}`),
    ),
  );
}

function membershipSection<T extends MembershipDetails>(
  title: string,
  { totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly T[] },
  end: (item: T) => EntityReference,
  actions: Actions,
): HTMLElement | null {
  return section({
    title,
    count: totalCount,
    items: nodes.map((item) =>
      h(
        'li',
        {},
        itemHeading(item.role ?? 'member', [formatPeriod(item)]),
        entityLink(end(item), actions),
        evidenceList(item.evidence),
      ),
    ),
  });
}

function isOnlyCenter(id: string, { around, expanded, collapsed, path }: ViewState): boolean {
  return around.length === 1 && around[0] === id && expanded.length + collapsed.length === 0 && !path;
}
