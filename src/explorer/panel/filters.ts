/** Filters that are the legend too: each kind as it is drawn, with how many there are, to leave out or to let in. */
import { h, put } from '../dom.js';
import { ENTITY_KINDS, ENTITY_NAMES, RELATIONSHIP_KINDS, STATUSES, wordOf } from '../state/vocabulary.js';
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
  element.append(h('div', { class: 'rows' }, entities, statuses, kinds));
  return {
    element,
    update({ view, loaded }: Shown) {
      const nodes = [...loaded.nodes.values()];
      const edges = [...loaded.edges.values()];
      put(
        entities,
        h('legend', {}, 'Entities'),
        ...ENTITY_KINDS.map((kind) =>
          chip(
            `entity-${kind}`,
            entitySwatch(kind),
            capital(ENTITY_NAMES[kind].many),
            nodes.filter((node) => node.kind === kind).length,
            view.entities?.includes(kind) ?? true,
            (on) => change({ entities: toggled(ENTITY_KINDS, view.entities, kind, on) }),
          ),
        ),
      );
      put(
        kinds,
        h('legend', {}, 'Relationships'),
        ...RELATIONSHIP_KINDS.map((kind) =>
          chip(
            `kind-${kind}`,
            lineSwatch(kind),
            capital(SHORT[kind]),
            edges.filter((edge) => edge.kind === kind).length,
            view.kinds?.includes(kind) ?? true,
            (on) => change({ kinds: toggled(RELATIONSHIP_KINDS, view.kinds, kind, on) }),
          ),
        ),
      );
      const present = STATUSES.filter(
        (status) => view.status?.includes(status) || edges.some((edge) => edge.status === status),
      );
      put(
        statuses,
        h('legend', {}, 'Meetings'),
        ...present.map((status) =>
          chip(
            `status-${status}`,
            lineSwatch('MET', status !== 'HELD'),
            capital(wordOf(status)),
            edges.filter((edge) => edge.status === status).length,
            view.status?.includes(status) ?? true,
            (on) => change({ status: toggled(STATUSES, view.status, status, on) }),
          ),
        ),
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
  swatch: SVGSVGElement,
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

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
