/** One search result: its name, its kind, and the name that matched. */
import { formatDate } from '../../text/format-date.js';
import type { SearchHit } from '../api/search-client.js';
import { ENTITY_NAMES, humanize, RELATIONSHIP_NAMES } from '../state/vocabulary.js';
import { h } from './dom.js';
import { edgeSwatch, entitySwatch } from './swatch.js';

export function searchHit(hit: SearchHit, index: number, choose: () => void): HTMLLIElement {
  const { swatch, name, matched, kind } = describeHit(hit);
  return h(
    'li',
    {
      id: `hit-${index}`,
      role: 'option',
      // A click would be too late: the search box loses the focus first, which closes the list.
      onpointerdown: (event: PointerEvent) => {
        event.preventDefault();
        choose();
      },
    },
    swatch,
    h(
      'span',
      {},
      h('b', {}, name),
      matched && h('span', { class: 'matched' }, ` ${matched}`),
      h('small', {}, kind),
    ),
  );
}

function describeHit(hit: SearchHit): {
  swatch: SVGSVGElement;
  name: string;
  matched: string | null;
  kind: string;
} {
  switch (hit.type) {
    case 'entity': {
      const { entity, matchedName, match } = hit;
      return {
        swatch: entitySwatch(entity.kind),
        name: entity.name,
        matched: matchedName === entity.name ? null : matchedName,
        kind: `${ENTITY_NAMES[entity.kind].one}${match === 'TYPO' ? ', similar spelling' : ''}`,
      };
    }
    case 'meeting': {
      const { title, status, date } = hit;
      return {
        swatch: edgeSwatch('MET', status !== 'HELD'),
        name: title,
        matched: null,
        kind: [RELATIONSHIP_NAMES.MET.one, humanize(status), date && formatDate(date)]
          .filter(Boolean)
          .join(', '),
      };
    }
    case 'channel':
      return {
        swatch: edgeSwatch('EXCHANGE_CHANNEL'),
        name: hit.name,
        matched: null,
        kind: RELATIONSHIP_NAMES.EXCHANGE_CHANNEL.one,
      };
  }
}
