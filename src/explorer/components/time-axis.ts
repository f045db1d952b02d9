/** Draws the time axis of the slider: a histogram, and labels below it. */
import { formatDate } from '../../text/format-date.js';
import type { TimeStop } from '../state/time-scale.js';
import { formatCount } from '../state/vocabulary.js';
import { h, setChildren, svg } from './dom.js';
import { RELATIONSHIPS } from './phrases.js';

/** Pixels. */
const TICK_WIDTH = 90;
const LABEL_HALF_WIDTH = 33;
/** Maximum width of a bar as a share of the axis. */
const MAX_BAR_SHARE = 0.035;

/** Draws one bar per stop, with the number of relationships at that time. */
export function drawBars(bars: SVGSVGElement, stops: readonly TimeStop[]): void {
  const maxCount = Math.max(1, ...stops.map(({ count }) => count));
  // With few stops, bars would otherwise be very wide.
  const width = Math.min(0.76, stops.length * MAX_BAR_SHARE);
  bars.setAttribute('viewBox', `0 0 ${Math.max(stops.length, 1)} 1`);
  setChildren(
    bars,
    ...stops.map(({ count, label }, at) => {
      const height = count === 0 ? 0 : 0.08 + (0.92 * count) / maxCount;
      return svg(
        'rect',
        { x: at + 0.5 - width / 2, width, y: 1 - height, height },
        svg('title', {}, `${label}: ${formatCount(count, RELATIONSHIPS)}`),
      );
    }),
  );
}

/** Labels the first and the last stop, and between them as many months as fit. */
export function drawTicks(ticks: HTMLElement, stops: readonly TimeStop[]): void {
  const last = stops.length - 1;
  const minDistance = Math.max(1, Math.ceil((stops.length * TICK_WIDTH) / Math.max(ticks.clientWidth, 300)));
  let [lastIndex, lastLabel] = [0, ''];
  const tick = (label: string, index: number) => {
    const span = h('span', {}, label);
    // Centred on its bar, but within the axis.
    span.style.left = `clamp(${LABEL_HALF_WIDTH}px, ${((index + 0.5) / stops.length) * 100}%, 100% - ${LABEL_HALF_WIDTH}px)`;
    return span;
  };
  const between = stops.flatMap(({ from, label }, index) => {
    const month = label.length === 4 ? label : formatDate(from.slice(0, 7));
    if (index - lastIndex < minDistance || last - index < minDistance || month === lastLabel) return [];
    [lastIndex, lastLabel] = [index, month];
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
