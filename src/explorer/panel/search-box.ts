/** Search as one types, in any script: a combobox whose list says which of the names matched. */
import { type Hit, Search } from '../data/search.js';
import { type Ask, Trouble } from '../data/transport.js';
import { h, put } from '../dom.js';
import { hitRow } from './hit-row.js';

const WAIT_MS = 140;
const PROMPT = 'Search names, meetings, channels';
const WHAT = 'Search people, parties, countries, institutions, meetings and channels';

export interface SearchEvents {
  readonly pick: (hit: Hit) => void;
  /** Escape was pressed with nothing typed. */
  readonly leave: () => void;
}

export function searchBox(ask: Ask, { pick, leave }: SearchEvents) {
  const searching = new Search(ask);
  const list = h('ul', { id: 'hits', role: 'listbox', 'aria-label': 'Matches', class: 'hits', hidden: true });
  const note = h('p', { class: 'hits note', role: 'status', hidden: true });
  const input = h('input', {
    id: 'search',
    type: 'search',
    role: 'combobox',
    placeholder: PROMPT,
    'aria-label': WHAT,
    'aria-controls': 'hits',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let hits: readonly Hit[] = [];
  let at = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;
  let onlyEntities = false;
  /** What the list answers. */
  let listed = '';
  /** Enter was pressed before the answer to what is typed was there. */
  let hurried = false;

  const show = (found: readonly Hit[], text: string) => {
    hits = found;
    at = found.length > 0 ? 0 : -1;
    put(list, ...found.map((hit, index) => hitRow(hit, index, () => choose(index))));
    list.hidden = found.length === 0;
    note.hidden = text === '';
    put(note, text);
    mark();
  };
  const mark = () => {
    input.setAttribute('aria-expanded', String(!list.hidden));
    for (const [index, child] of [...list.children].entries())
      child.setAttribute('aria-selected', String(index === at));
    if (at >= 0) input.setAttribute('aria-activedescendant', `hit-${at}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    hurried = false;
    listed = '';
    show([], '');
  };
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    input.value = '';
    close();
    pick(hit);
  };
  const look = async () => {
    const query = input.value.trim();
    asking?.abort();
    if (query === '') return close();
    const mine = new AbortController();
    asking = mine;
    try {
      const found = await searching.find(query, onlyEntities, mine.signal);
      if (mine.signal.aborted) return;
      listed = query;
      show(
        found,
        found.length === 0
          ? `No name like “${query}”. Try a part of it, another spelling, or another script.`
          : '',
      );
      if (hurried) choose(0);
      hurried = false;
    } catch (error) {
      if (!mine.signal.aborted) show([], error instanceof Trouble ? error.message : 'The search failed.');
    }
  };
  input.addEventListener('input', () => {
    hurried = false;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), WAIT_MS);
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
      at = (at + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length;
      mark();
      list.children[at]?.scrollIntoView({ block: 'nearest' });
      event.preventDefault();
    } else if (event.key === 'Enter') {
      if (listed === input.value.trim()) choose(at);
      else hurried = true;
      event.preventDefault();
    } else if (event.key === 'Escape') {
      if (hits.length === 0 && input.value === '') {
        input.blur();
        leave();
      }
      input.value = '';
      close();
      event.stopPropagation();
    }
  });
  const element = h(
    'div',
    { class: 'search', role: 'search' },
    input,
    h('kbd', { 'aria-hidden': 'true' }, '/'),
    list,
    note,
  );
  return {
    element,
    focus: () => input.focus(),
    /** What one is asked for instead, which only an entity can be; null for whatever there is. */
    prompt(text: string | null) {
      onlyEntities = text !== null;
      input.placeholder = text ?? PROMPT;
      input.setAttribute('aria-label', text ?? WHAT);
    },
  };
}
