/** The time slider: two handles over the times at which relationships begin or end. */
import { isUndated } from '../state/filter-graph.js';
import { createTimeStops, type TimeStop, toDayRange, toStopRange } from '../state/time-scale.js';
import { capitalize, formatCount, RELATIONSHIP_NAMES } from '../state/vocabulary.js';
import type { Actions } from './actions.js';
import { h, setChildren, svg } from './dom.js';
import type { PageModel } from './page-model.js';
import { formatEdgeTitle, RELATIONSHIPS } from './phrases.js';
import { drawBars, drawTicks } from './time-axis.js';

export function timeSlider(actions: Actions) {
  let stops: readonly TimeStop[] = [];
  let scaledGraph: unknown;
  const bars = svg('svg', { class: 'bars', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  const from = rangeInput('from', 'Start of the time range');
  const to = rangeInput('to', 'End of the time range');
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
    // A handle that is moved past the other takes it along.
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
        // The style sheet aligns each handle with the bar of its stop.
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
        h('summary', {}, `${undatedEdges.length} without a date${isUnlimited ? '' : ', hidden'}`),
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
  if (stops.length === 0) return 'No dates in this view.';
  const range = start === end ? stops[start]?.label : `${stops[start]?.label} – ${stops[end]?.label}`;
  return isUnlimited
    ? `${range}: all ${formatCount(all, RELATIONSHIPS)}`
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
    'aria-label': label,
  });
}
