/** A strict parser of the Prometheus text format: throws at the first invalid line. */

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const TYPES = ['counter', 'gauge', 'histogram', 'summary', 'untyped'];
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/y;
const NUMBER = /^(?:[+-]?Inf|NaN|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

export interface MetricFamily {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  /** The value of each sample, by the text of its line before the value (name and labels). */
  readonly samples: Map<string, number>;
}

export function parseExposition(text: string): ReadonlyMap<string, MetricFamily> {
  const families = new Map<string, MetricFamily>();
  const assertLine = (isValid: boolean, line: string) => {
    if (!isValid) throw new Error(`Not valid in the Prometheus text format: ${line}`);
  };
  assertLine(text.endsWith('\n'), 'the last line has no line feed');
  let lastHelp: readonly [name: string, help: string] | undefined;
  let family: MetricFamily | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    const [, keyword, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (keyword === 'HELP') {
      assertLine(NAME.test(name) && !families.has(name) && /^(?:[^\\]|\\[\\n])+$/.test(rest), line);
      lastHelp = [name, rest];
    } else if (keyword === 'TYPE') {
      assertLine(lastHelp?.[0] === name && TYPES.includes(rest) && !families.has(name), line);
      family = { name, type: rest, help: lastHelp?.[1] ?? '', samples: new Map() };
      families.set(name, family);
    } else if (line !== '') {
      const [, sample = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
      assertLine(
        family !== undefined && isSampleOf(sample, family) && areValidLabels(labels) && NUMBER.test(value),
        line,
      );
      const key = line.slice(0, -value.length - 1);
      assertLine(!family?.samples.has(key), line);
      family?.samples.set(key, Number(value.replace('Inf', 'Infinity')));
    }
  }
  for (const { name, type, samples } of families.values())
    if (type === 'histogram') assertLine(isConsistentHistogram(name, samples), `histogram ${name}`);
  return families;
}

function isSampleOf(sample: string, { name, type }: MetricFamily): boolean {
  const endings =
    type === 'histogram' ? ['_bucket', '_sum', '_count'] : type === 'summary' ? ['', '_sum', '_count'] : [''];
  return endings.some((ending) => sample === name + ending);
}

function areValidLabels(text: string): boolean {
  const names: string[] = [];
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < text.length) {
    const [, name] = LABEL.exec(text) ?? [];
    if (!name || names.includes(name)) return false;
    names.push(name);
  }
  return !text.endsWith(',');
}

/** Bounds and counts of the buckets ascend, and the +Inf bucket equals `_count`. */
function isConsistentHistogram(name: string, samples: ReadonlyMap<string, number>): boolean {
  const series = new Map<string, (readonly [bound: number, count: number])[]>();
  for (const [key, value] of samples) {
    const [, bound] = /[{,]?le="([^"]+)",?/.exec(key) ?? [];
    if (bound === undefined) continue;
    const labels = key
      .slice(name.length + '_bucket'.length)
      .replace(/le="[^"]+",?/, '')
      .replace('{}', '');
    series.set(labels, [...(series.get(labels) ?? []), [Number(bound.replace('Inf', 'Infinity')), value]]);
  }
  return [...series].every(
    ([labels, buckets]) =>
      buckets.every(([bound, count], index) => {
        const [lowerBound, lowerCount] = buckets[index - 1] ?? [Number.NEGATIVE_INFINITY, 0];
        return bound > lowerBound && count >= lowerCount;
      }) &&
      buckets.at(-1)?.[0] === Number.POSITIVE_INFINITY &&
      buckets.at(-1)?.[1] === samples.get(`${name}_count${labels}`) &&
      samples.has(`${name}_sum${labels}`),
  );
}
