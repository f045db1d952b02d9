/** The search box: a combobox that searches while the user types, in any script. */

import { RequestError } from '../api/request-error.js';
import type { RunQuery } from '../api/run-query.js';
import { SearchClient, type SearchHit } from '../api/search-client.js';
import { h, setChildren } from './dom.js';
import { searchHit } from './search-hit.js';

const DEBOUNCE_MS = 140;
const DEFAULT_PROMPT = 'Search names, meetings, channels';
const DEFAULT_LABEL = 'Search people, parties, countries, institutions, meetings and channels';

export interface SearchEvents {
  readonly pick: (hit: SearchHit) => void;
  /** Escape was pressed in the empty search box. */
  readonly cancel: () => void;
}

export function searchBox(runQuery: RunQuery, { pick, cancel }: SearchEvents) {
  const client = new SearchClient(runQuery);
  const list = h('ul', {
    id: 'hits',
    role: 'listbox',
    'aria-label': 'Search results',
    class: 'hits',
    hidden: true,
  });
  const note = h('p', { class: 'hits note', role: 'status', hidden: true });
  const input = h('input', {
    id: 'search',
    type: 'search',
    role: 'combobox',
    placeholder: DEFAULT_PROMPT,
    'aria-label': DEFAULT_LABEL,
    'aria-controls': 'hits',
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  let hits: readonly SearchHit[] = [];
  let activeIndex = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;
  let onlyEntities = false;
  /** The query of the listed hits. */
  let listedQuery = '';
  /** Enter was pressed before the hits arrived. */
  let isEnterPending = false;

  const show = (found: readonly SearchHit[], text: string) => {
    hits = found;
    activeIndex = found.length > 0 ? 0 : -1;
    setChildren(list, ...found.map((hit, index) => searchHit(hit, index, () => choose(index))));
    list.hidden = found.length === 0;
    note.hidden = text === '';
    setChildren(note, text);
    updateActive();
  };
  const updateActive = () => {
    input.setAttribute('aria-expanded', String(!list.hidden));
    for (const [index, child] of [...list.children].entries())
      child.setAttribute('aria-selected', String(index === activeIndex));
    if (activeIndex >= 0) input.setAttribute('aria-activedescendant', `hit-${activeIndex}`);
    else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    clearTimeout(timer);
    request?.abort();
    isEnterPending = false;
    listedQuery = '';
    show([], '');
  };
  const choose = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    input.value = '';
    close();
    pick(hit);
  };
  const search = async () => {
    const query = input.value.trim();
    request?.abort();
    if (query === '') return close();
    const controller = new AbortController();
    request = controller;
    try {
      const found = await client.find(query, onlyEntities, controller.signal);
      if (controller.signal.aborted) return;
      listedQuery = query;
      show(
        found,
        found.length === 0
          ? `No match for “${query}”. Try part of the name, another spelling or another script.`
          : '',
      );
      if (isEnterPending) choose(0);
      isEnterPending = false;
    } catch (error) {
      if (!controller.signal.aborted)
        show([], error instanceof RequestError ? error.message : 'Search failed. Try again.');
    }
  };
  input.addEventListener('input', () => {
    isEnterPending = false;
    clearTimeout(timer);
    timer = setTimeout(() => void search(), DEBOUNCE_MS);
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && hits.length > 0) {
      activeIndex = (activeIndex + (event.key === 'ArrowDown' ? 1 : hits.length - 1)) % hits.length;
      updateActive();
      list.children[activeIndex]?.scrollIntoView({ block: 'nearest' });
      event.preventDefault();
    } else if (event.key === 'Enter') {
      if (listedQuery === input.value.trim()) choose(activeIndex);
      else isEnterPending = true;
      event.preventDefault();
    } else if (event.key === 'Escape') {
      if (hits.length === 0 && input.value === '') {
        input.blur();
        cancel();
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
    /** Asks for an entity with this prompt; null restores the default. */
    setPrompt(text: string | null) {
      onlyEntities = text !== null;
      input.placeholder = text ?? DEFAULT_PROMPT;
      input.setAttribute('aria-label', text ?? DEFAULT_LABEL);
    },
  };
}
