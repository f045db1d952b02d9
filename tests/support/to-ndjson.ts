/** Converts a YAML fact file to its streamed form: NDJSON with one fact per line. */
import { load } from 'js-yaml';
import { SECTION_BY_KIND } from '../../src/facts/read/fact-file.js';

export function toNdjson(yaml: string): string {
  const { source, ...sections } = load(yaml) as { source: object } & Record<string, object[]>;
  const facts = Object.entries(SECTION_BY_KIND).flatMap(([kind, section]) =>
    (sections[section] ?? []).map((fact) => JSON.stringify({ [kind]: fact })),
  );
  return [JSON.stringify({ source }), ...facts].join('\n');
}
