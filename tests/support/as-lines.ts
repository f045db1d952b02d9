/** A fact file of YAML as its streamed form: the same facts, one a line. */
import { load } from 'js-yaml';
import { LINE_SECTIONS } from '../../src/facts/fact-file.js';

export function asLines(yaml: string): string {
  const { source, ...sections } = load(yaml) as { source: object } & Record<string, object[]>;
  const facts = Object.entries(LINE_SECTIONS).flatMap(([kind, section]) =>
    (sections[section] ?? []).map((fact) => JSON.stringify({ [kind]: fact })),
  );
  return [JSON.stringify({ source }), ...facts].join('\n');
}
