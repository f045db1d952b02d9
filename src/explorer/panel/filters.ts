/** Filters that are the legend too: each kind as it is drawn, with how many there are, to leave out or to let in. */
import { h, put } from '../dom.js';
import { facetsOf } from '../state/facets.js';
import {
  capital,
  ENTITY_KINDS,
  ENTITY_NAMES,
  RELATIONSHIP_KINDS,
  type RelationshipKind,
  STATUSES,
  wordOf,
} from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { entitySwatch, lineSwatch } from './swatch.js';

export function filters({ change }: Actions) {
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
    update({ view, loaded }: Shown) {
      const facets = facetsOf(loaded.nodes, loaded.edges, view);
      put(
        entities,
        h('legend', {}, 'Entities'),
        ...ENTITY_KINDS.map((kind) =>
          chip(
            `entity-${kind}`,
            entitySwatch(kind),
            capital(ENTITY_NAMES[kind].many),
            facets.entities.get(kind) ?? 0,
            view.entities?.includes(kind) ?? true,
            (on) => change({ entities: toggled(ENTITY_KINDS, view.entities, kind, on) }),
          ),
        ),
      );
      const known = new Set([...loaded.edges.values()].map(({ status }) => status));
      put(
        statuses,
        h('legend', {}, 'Meetings, by status'),
        ...STATUSES.filter((status) => view.status?.includes(status) || known.has(status)).map((status) =>
          chip(
            `status-${status}`,
            lineSwatch('MET', status !== 'HELD'),
            wordOf(status),
            facets.statuses.get(status) ?? 0,
            view.status?.includes(status) ?? true,
            (on) => change({ status: toggled(STATUSES, view.status, status, on) }),
          ),
        ),
      );
      const kindChip = (kind: RelationshipKind) =>
        chip(
          `kind-${kind}`,
          kind === 'MET' ? null : lineSwatch(kind),
          capital(SHORT[kind]),
          facets.kinds.get(kind) ?? 0,
          view.kinds?.includes(kind) ?? true,
          (on) => change({ kinds: toggled(RELATIONSHIP_KINDS, view.kinds, kind, on) }),
        );
      put(
        kinds,
        h('legend', {}, 'Relationships'),
        h('div', { class: 'meetings' }, kindChip('MET'), statuses),
        ...RELATIONSHIP_KINDS.filter((kind) => kind !== 'MET').map(kindChip),
      );
    },
  };
}

const SHORT = {
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
  on: boolean,
  change: (on: boolean) => void,
): HTMLLabelElement {
  const box = h('input', { type: 'checkbox', id, checked: on });
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

/** Null once everything is let in again. */
function toggled<T extends string>(
  all: readonly T[],
  now: readonly T[] | null,
  one: T,
  on: boolean,
): readonly T[] | null {
  const next = all.filter((value) => (value === one ? on : (now?.includes(value) ?? true)));
  return next.length === all.length ? null : next;
}
