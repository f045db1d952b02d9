/** Filters by kind and status, which are also the legend of the graph. */

import { countFacets } from '../state/facets.js';
import {
  capitalize,
  ENTITY_KINDS,
  ENTITY_NAMES,
  humanize,
  RELATIONSHIP_KINDS,
  type RelationshipKind,
  STATUSES,
} from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { h, setChildren } from './dom.js';
import type { PageModel } from './page-model.js';
import { edgeSwatch, entitySwatch } from './swatch.js';

export function filters({ changeView }: Actions) {
  const entities = h('fieldset', { class: 'chips' });
  const kinds = h('fieldset', { class: 'chips' });
  const statuses = h('fieldset', { class: 'chips statuses' });
  const element = h(
    'details',
    { class: 'filters', open: innerWidth > 760 },
    h('summary', {}, 'Legend and filters'),
  );
  element.append(h('div', { class: 'rows' }, entities, kinds));
  return {
    element,
    update({ view, graph }: PageModel) {
      const facets = countFacets(graph.nodes, graph.edges, view);
      setChildren(
        entities,
        h('legend', {}, 'Entities'),
        ...ENTITY_KINDS.map((kind) =>
          chip(
            `entity-${kind}`,
            entitySwatch(kind),
            capitalize(ENTITY_NAMES[kind].many),
            facets.entities.get(kind) ?? 0,
            view.entities?.includes(kind) ?? true,
            (isOn) => changeView({ entities: toggleValue(ENTITY_KINDS, view.entities, kind, isOn) }),
          ),
        ),
      );
      const loadedStatuses = new Set([...graph.edges.values()].map(({ status }) => status));
      setChildren(
        statuses,
        h('legend', {}, 'Meetings by status'),
        ...STATUSES.filter((status) => view.status?.includes(status) || loadedStatuses.has(status)).map(
          (status) =>
            chip(
              `status-${status}`,
              edgeSwatch('MET', status !== 'HELD'),
              humanize(status),
              facets.statuses.get(status) ?? 0,
              view.status?.includes(status) ?? true,
              (isOn) => changeView({ status: toggleValue(STATUSES, view.status, status, isOn) }),
            ),
        ),
      );
      const kindChip = (kind: RelationshipKind) =>
        chip(
          `kind-${kind}`,
          kind === 'MET' ? null : edgeSwatch(kind),
          capitalize(SHORT_KIND_NAMES[kind]),
          facets.kinds.get(kind) ?? 0,
          view.kinds?.includes(kind) ?? true,
          (isOn) => changeView({ kinds: toggleValue(RELATIONSHIP_KINDS, view.kinds, kind, isOn) }),
        );
      setChildren(
        kinds,
        h('legend', {}, 'Relationships'),
        h('div', { class: 'meetings' }, kindChip('MET'), statuses),
        ...RELATIONSHIP_KINDS.filter((kind) => kind !== 'MET').map(kindChip),
      );
    },
  };
}

const SHORT_KIND_NAMES = {
  MET: 'meetings',
  MEMBER_OF: 'offices',
  EXCHANGE_CHANNEL: 'channels',
  PART_OF: 'part of',
  ACT: 'acts',
};

function chip(
  id: string,
  swatch: SVGSVGElement | null,
  name: string,
  count: number,
  isOn: boolean,
  change: (isOn: boolean) => void,
): HTMLLabelElement {
  const box = h('input', { type: 'checkbox', id, checked: isOn });
  box.addEventListener('change', () => change(box.checked));
  return h(
    'label',
    { class: 'chip', for: id },
    box,
    swatch,
    h('span', {}, name),
    h('small', {}, String(count)),
  );
}

/** Null when all values are on. */
function toggleValue<T extends string>(
  all: readonly T[],
  selected: readonly T[] | null,
  option: T,
  isOn: boolean,
): readonly T[] | null {
  const next = all.filter((value) => (value === option ? isOn : (selected?.includes(value) ?? true)));
  return next.length === all.length ? null : next;
}
