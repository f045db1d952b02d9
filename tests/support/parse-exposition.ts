/** Reads Prometheus' text format, strictly: throws at the first line that breaks its rules. */

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const TYPES = ['counter', 'gauge', 'histogram', 'summary', 'untyped'];
const SAMPLE = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\[\\"n])*)"(?:,|$)/y;
const NUMBER = /^(?:[+-]?Inf|NaN|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)$/i;

export interface MetricFamily {
  readonly name: string;
  readonly type: string;
  readonly help: string;
  /** Each whole line as it came, with its value. */
  readonly samples: Map<string, number>;
}

export function parseExposition(text: string): ReadonlyMap<string, MetricFamily> {
  const families = new Map<string, MetricFamily>();
  const must = (right: boolean, line: string) => {
    if (!right) throw new Error(`This is no line of the format: ${line}`);
  };
  must(text.endsWith('\n'), 'the last one has no end');
  let helped: readonly [name: string, help: string] | undefined;
  let family: MetricFamily | undefined;
  for (const line of text.slice(0, -1).split('\n')) {
    const [, word, name = '', rest = ''] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(line) ?? [];
    if (word === 'HELP') {
      must(NAME.test(name) && !families.has(name) && /^(?:[^\\]|\\[\\n])+$/.test(rest), line);
      helped = [name, rest];
    } else if (word === 'TYPE') {
      must(helped?.[0] === name && TYPES.includes(rest) && !families.has(name), line);
      family = { name, type: rest, help: helped?.[1] ?? '', samples: new Map() };
      families.set(name, family);
    } else if (line !== '') {
      const [, sample = '', labels = '', value = ''] = SAMPLE.exec(line) ?? [];
      must(
        family !== undefined && isSampleOf(sample, family) && areValidLabels(labels) && NUMBER.test(value),
        line,
      );
      const key = line.slice(0, -value.length - 1);
      must(!family?.samples.has(key), line);
      family?.samples.set(key, Number(value.replace('Inf', 'Infinity')));
    }
  }
  for (const { name, type, samples } of families.values())
    if (type === 'histogram') must(isConsistentHistogram(name, samples), `histogram ${name}`);
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

/** Buckets grow from each to the next, and the last one, without a bound, holds all. */
function isConsistentHistogram(name: string, samples: ReadonlyMap<string, number>): boolean {
  const series = new Map<string, (readonly [bound: number, value: number])[]>();
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
      buckets.every(([bound, value], at) => {
        const [lower, fewer] = buckets[at - 1] ?? [Number.NEGATIVE_INFINITY, 0];
        return bound > lower && value >= fewer;
      }) &&
      buckets.at(-1)?.[0] === Number.POSITIVE_INFINITY &&
      buckets.at(-1)?.[1] === samples.get(`${name}_count${labels}`) &&
      samples.has(`${name}_sum${labels}`),
  );
}
