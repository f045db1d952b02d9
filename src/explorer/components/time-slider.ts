/** The time slider: two ends over the times at which something happens, with how much happens at each. */
import { formatDate } from '../../text/format-date.js';
import { isUndated } from '../state/filter-graph.js';
import { createTimeStops, type TimeStop, toDayRange, toStopRange } from '../state/time-scale.js';
import { capitalize, formatCount, RELATIONSHIP_NAMES } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { h, setChildren, svg } from './dom.js';
import type { PageModel } from './page-model.js';
import { formatEdgeTitle, RELATIONSHIPS } from './phrases.js';

const TICK_WIDTH = 90;
const LABEL_HALF_WIDTH = 33;
/** Of the whole axis. */
const MAX_BAR_SHARE = 0.035;

export function timeSlider(actions: Actions) {
  let stops: readonly TimeStop[] = [];
  let scaledGraph: unknown;
  const bars = svg('svg', { class: 'bars', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const from = rangeInput('from', 'From');
  const to = rangeInput('to', 'To');
  const summary = h('p', { class: 'told' });
  const all = h(
    'button',
    { type: 'button', class: 'plain', onclick: () => actions.changeView({ from: null, to: null }) },
    'All time',
  );
  const undated = h('details', { class: 'undated' });
  const ticks = h('div', { class: 'ticks', 'aria-hidden': 'true' });

  const onInput = (which: 'from' | 'to', isFinal: boolean) => () => {
    const [start, end] = [Number(from.value), Number(to.value)];
    // An end that is pushed past the other takes it along.
    const range: [number, number] =
      which === 'from' ? [start, Math.max(start, end)] : [Math.min(start, end), end];
    const [first, last] = toDayRange(stops, ...range);
    (isFinal ? actions.changeView : actions.previewView)({ from: first, to: last });
  };
  for (const [input, which] of [
    [from, 'from'],
    [to, 'to'],
  ] as const) {
    input.addEventListener('input', onInput(which, false));
    input.addEventListener('change', onInput(which, true));
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
    h('div', { class: 'time-head' }, h('h2', {}, 'Time'), summary, undated, all),
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
    update({ view, graph, visible }: PageModel) {
      if (scaledGraph !== graph) {
        scaledGraph = graph;
        stops = createTimeStops([...graph.edges.values()].filter(({ kind }) => kind !== 'PART_OF'));
        for (const input of [from, to]) input.max = String(Math.max(stops.length - 1, 0));
        drawBars(bars, stops);
        // Each end of the slider stands over the bar of its stop.
        element.style.setProperty('--stops', String(Math.max(stops.length, 1)));
        drawTicks(ticks, stops);
      }
      element.classList.toggle('none', stops.length < 2);
      const [start, end] = toStopRange(stops, view.from, view.to);
      from.value = String(start);
      to.value = String(end);
      from.setAttribute('aria-valuetext', stops[start]?.label ?? 'no dates');
      to.setAttribute('aria-valuetext', stops[end]?.label ?? 'no dates');
      for (const [at, bar] of [...bars.children].entries())
        bar.classList.toggle('out', at < start || at > end);
      const isUnlimited = !view.from && !view.to;
      all.hidden = isUnlimited;
      setChildren(
        summary,
        formatRange(isUnlimited, stops, start, end, visible.edges.length, graph.edges.size),
      );
      const undatedEdges = isUnlimited ? [...graph.edges.values()].filter(isUndated) : visible.undatedEdges;
      undated.hidden = undatedEdges.length === 0;
      setChildren(
        undated,
        h('summary', {}, `${undatedEdges.length} without a date${isUnlimited ? '' : ', not drawn'}`),
        h(
          'ul',
          {},
          ...undatedEdges.map((edge) =>
            h(
              'li',
              {},
              h(
                'button',
                { type: 'button', onclick: () => actions.select(edge.id) },
                h('small', {}, capitalize(RELATIONSHIP_NAMES[edge.kind].one)),
                formatEdgeTitle(edge, graph.nodes),
              ),
            ),
          ),
        ),
      );
    },
  };
}

function formatRange(
  isUnlimited: boolean,
  stops: readonly TimeStop[],
  start: number,
  end: number,
  shown: number,
  all: number,
): string {
  if (stops.length === 0) return 'Nothing here has a date.';
  const range = start === end ? stops[start]?.label : `${stops[start]?.label} – ${stops[end]?.label}`;
  return isUnlimited
    ? `${range}, all ${formatCount(all, RELATIONSHIPS)}`
    : `${range}: ${shown} of ${formatCount(all, RELATIONSHIPS)}`;
}

function rangeInput(id: string, label: string): HTMLInputElement {
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

function drawBars(bars: SVGSVGElement, stops: readonly TimeStop[]): void {
  const most = Math.max(1, ...stops.map(({ count }) => count));
  // Of few stops the bars would be as wide as walls.
  const width = Math.min(0.76, stops.length * MAX_BAR_SHARE);
  bars.setAttribute('viewBox', `0 0 ${Math.max(stops.length, 1)} 1`);
  setChildren(
    bars,
    ...stops.map(({ count, label }, at) => {
      const height = count === 0 ? 0 : 0.08 + (0.92 * count) / most;
      return svg(
        'rect',
        { x: at + 0.5 - width / 2, width, y: 1 - height, height },
        svg('title', {}, `${label}: ${formatCount(count, RELATIONSHIPS)}`),
      );
    }),
  );
}

/** The first and the last as they are, and between them as many months as there is room for. */
function drawTicks(ticks: HTMLElement, stops: readonly TimeStop[]): void {
  const last = stops.length - 1;
  const minDistance = Math.max(1, Math.ceil((stops.length * TICK_WIDTH) / Math.max(ticks.clientWidth, 300)));
  let [at, lastLabel] = [0, ''];
  const tick = (label: string, index: number) => {
    const span = h('span', {}, label);
    // Over its bar, and never beyond the axis.
    span.style.left = `clamp(${LABEL_HALF_WIDTH}px, ${((index + 0.5) / stops.length) * 100}%, 100% - ${LABEL_HALF_WIDTH}px)`;
    return span;
  };
  const between = stops.flatMap(({ from, label }, index) => {
    const month = label.length === 4 ? label : formatDate(from.slice(0, 7));
    if (index - at < minDistance || last - index < minDistance || month === lastLabel) return [];
    [at, lastLabel] = [index, month];
    return [tick(month, index)];
  });
  const [first, end] = [stops[0], stops[last]];
  setChildren(
    ticks,
    first && tick(first.label, 0),
    ...between,
    end && end !== first && tick(end.label, last),
  );
}
