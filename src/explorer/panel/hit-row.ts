/** One match of the search: what it is called, what kind of thing it is, and which name matched. */
import { dateWords } from '../../words/date-words.js';
import type { Hit } from '../data/search.js';
import { h } from '../dom.js';
import { ENTITY_NAMES, RELATIONSHIP_NAMES, wordOf } from '../state/vocabulary.js';
import { entitySwatch, lineSwatch } from './swatch.js';

export function hitRow(hit: Hit, index: number, choose: () => void): HTMLLIElement {
  const { swatch, name, matched, kind } = toldOf(hit);
  return h(
    'li',
    {
      id: `hit-${index}`,
      role: 'option',
      // Before the field loses its focus, which closes the list.
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

function toldOf(hit: Hit): { swatch: SVGSVGElement; name: string; matched: string | null; kind: string } {
  switch (hit.is) {
    case 'entity': {
      const { entity, matchedName, match } = hit;
      return {
        swatch: entitySwatch(entity.kind),
        name: entity.name,
        matched: matchedName === entity.name ? null : matchedName,
        kind: `${ENTITY_NAMES[entity.kind].one}${match === 'TYPO' ? ', spelled nearly so' : ''}`,
      };
    }
    case 'meeting': {
      const { title, status, date } = hit;
      return {
        swatch: lineSwatch('MET', status !== 'HELD'),
        name: title,
        matched: null,
        kind: [RELATIONSHIP_NAMES.MET.one, wordOf(status), date && dateWords(date)]
          .filter(Boolean)
          .join(', '),
      };
    }
    case 'channel':
      return {
        swatch: lineSwatch('EXCHANGE_CHANNEL'),
        name: hit.name,
        matched: null,
        kind: RELATIONSHIP_NAMES.EXCHANGE_CHANNEL.one,
      };
  }
}
