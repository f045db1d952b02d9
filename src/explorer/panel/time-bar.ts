/** The time slider: two ends over the times at which something happens, with how much happens at each. */
import { dateWords } from '../../words/date-words.js';
import { h, put, svg } from '../dom.js';
import { isUndated } from '../state/filter.js';
import { daysAt, rangeAt, type Stop, stopsOf } from '../state/time-scale.js';
import { capital, counted, RELATIONSHIP_NAMES } from '../state/vocabulary.js';
import type { Actions, Shown } from './actions.js';
import { edgeTitle, RELATIONSHIPS } from './wording.js';

const TICK_WIDTH = 90;
const HALF_LABEL = 33;
/** Of the whole axis. */
const WIDEST_BAR = 0.035;

export function timeBar(actions: Actions) {
  let stops: readonly Stop[] = [];
  let scaleOf: unknown;
  const bars = svg('svg', { class: 'bars', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const from = slider('from', 'From');
  const to = slider('to', 'To');
  const told = h('p', { class: 'told' });
  const all = h(
    'button',
    { type: 'button', class: 'plain', onclick: () => actions.change({ from: null, to: null }) },
    'All time',
  );
  const undated = h('details', { class: 'undated' });
  const ticks = h('div', { class: 'ticks', 'aria-hidden': 'true' });

  const moved = (which: 'from' | 'to', settled: boolean) => () => {
    const [start, end] = [Number(from.value), Number(to.value)];
    // An end that is pushed past the other takes it along.
    const range: [number, number] =
      which === 'from' ? [start, Math.max(start, end)] : [Math.min(start, end), end];
    const [first, last] = daysAt(stops, ...range);
    (settled ? actions.change : actions.preview)({ from: first, to: last });
  };
  for (const [input, which] of [
    [from, 'from'],
    [to, 'to'],
  ] as const) {
    input.addEventListener('input', moved(which, false));
    input.addEventListener('change', moved(which, true));
  }

  document.addEventListener('click', ({ target }) => {
    if (!undated.contains(target as Node)) undated.open = false;
  });
  undated.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !undated.open) return;
    undated.open = false;
    undated.querySelector('summary')?.focus();
    event.stopPropagation();
  });

  const element = h(
    'section',
    { class: 'time', 'aria-label': 'Time' },
    h('div', { class: 'time-head' }, h('h2', {}, 'Time'), told, undated, all),
    h('div', { class: 'track' }, bars, from, to),
    ticks,
  );
  let width = 0;
  new ResizeObserver(() => {
    if (width !== ticks.clientWidth) drawTicks(ticks, stops);
    width = ticks.clientWidth;
  }).observe(ticks);
  return {
    element,
    update({ view, loaded, drawn }: Shown) {
      if (scaleOf !== loaded) {
        scaleOf = loaded;
        stops = stopsOf([...loaded.edges.values()].filter(({ kind }) => kind !== 'PART_OF'));
        for (const input of [from, to]) input.max = String(Math.max(stops.length - 1, 0));
        drawBars(bars, stops);
        // Each end of the slider stands over the bar of its stop.
        element.style.setProperty('--stops', String(Math.max(stops.length, 1)));
        drawTicks(ticks, stops);
      }
      element.classList.toggle('none', stops.length < 2);
      const [start, end] = rangeAt(stops, view.from, view.to);
      from.value = String(start);
      to.value = String(end);
      from.setAttribute('aria-valuetext', stops[start]?.label ?? 'no dates');
      to.setAttribute('aria-valuetext', stops[end]?.label ?? 'no dates');
      for (const [at, bar] of [...bars.children].entries())
        bar.classList.toggle('out', at < start || at > end);
      const open = !view.from && !view.to;
      all.hidden = open;
      put(told, text(open, stops, start, end, drawn.edges.length, loaded.edges.size));
      const without = open ? [...loaded.edges.values()].filter(isUndated) : drawn.undated;
      undated.hidden = without.length === 0;
      put(
        undated,
        h('summary', {}, `${without.length} without a date${open ? '' : ', not drawn'}`),
        h(
          'ul',
          {},
          ...without.map((edge) =>
            h(
              'li',
              {},
              h(
                'button',
                { type: 'button', onclick: () => actions.select(edge.id) },
                h('small', {}, capital(RELATIONSHIP_NAMES[edge.kind].one)),
                edgeTitle(edge, loaded.nodes),
              ),
            ),
          ),
        ),
      );
    },
  };
}

function text(
  open: boolean,
  stops: readonly Stop[],
  start: number,
  end: number,
  shown: number,
  all: number,
): string {
  if (stops.length === 0) return 'Nothing here has a date.';
  const range = start === end ? stops[start]?.label : `${stops[start]?.label} – ${stops[end]?.label}`;
  return open
    ? `${range}, all ${counted(all, RELATIONSHIPS)}`
    : `${range}: ${shown} of ${counted(all, RELATIONSHIPS)}`;
}

function slider(id: string, label: string): HTMLInputElement {
  return h('input', {
    type: 'range',
    id: `time-${id}`,
    class: id,
    min: 0,
    max: 0,
    step: 1,
    'aria-label': `${label} (time)`,
  });
}

function drawBars(bars: SVGSVGElement, stops: readonly Stop[]): void {
  const most = Math.max(1, ...stops.map(({ count }) => count));
  // Of few stops the bars would be as wide as walls.
  const width = Math.min(0.76, stops.length * WIDEST_BAR);
  bars.setAttribute('viewBox', `0 0 ${Math.max(stops.length, 1)} 1`);
  put(
    bars,
    ...stops.map(({ count, label }, at) => {
      const height = count === 0 ? 0 : 0.08 + (0.92 * count) / most;
      return svg(
        'rect',
        { x: at + 0.5 - width / 2, width, y: 1 - height, height },
        svg('title', {}, `${label}: ${counted(count, RELATIONSHIPS)}`),
      );
    }),
  );
}

/** The first and the last as they are, and between them as many months as there is room for. */
function drawTicks(ticks: HTMLElement, stops: readonly Stop[]): void {
  const last = stops.length - 1;
  const room = Math.max(1, Math.ceil((stops.length * TICK_WIDTH) / Math.max(ticks.clientWidth, 300)));
  let [at, told] = [0, ''];
  const tick = (label: string, index: number) => {
    const span = h('span', {}, label);
    // Over its bar, and never beyond the axis.
    span.style.left = `clamp(${HALF_LABEL}px, ${((index + 0.5) / stops.length) * 100}%, 100% - ${HALF_LABEL}px)`;
    return span;
  };
  const between = stops.flatMap(({ from, label }, index) => {
    const month = label.length === 4 ? label : dateWords(from.slice(0, 7));
    if (index - at < room || last - index < room || month === told) return [];
    [at, told] = [index, month];
    return [tick(month, index)];
  });
  const [first, end] = [stops[0], stops[last]];
  put(ticks, first && tick(first.label, 0), ...between, end && end !== first && tick(end.label, last));
}
