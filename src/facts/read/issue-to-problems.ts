/** Turns a validation issue of Zod into problems that say what to write instead. */
import type { z } from 'zod';
import { didYouMean } from './did-you-mean.js';
import { factFile } from './fact-file.js';
import type { KeyPath, ParsedYaml } from './parse-yaml.js';
import { capAtMaxProblems, type Problem } from './problem.js';

export type Issue = z.core.$ZodIssue;

/** `value` is the value of the whole file, and the issue's path leads from its root. */
export function issueToProblems(issue: Issue, value: unknown, locate: ParsedYaml['locate']): Problem[] {
  const path = issue.path as KeyPath;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(path);
    return capAtMaxProblems(issue.keys).map((key) => {
      const suggestion = didYouMean(key, known) || ` (allowed here: ${known.join(', ')})`;
      return {
        ...locate([...path, key]),
        message: `unknown key "${key}"${known.length > 0 ? suggestion : ''}`,
      };
    });
  }
  // If a value may have several shapes, report the issues of the shape that matches best.
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.filter((errors) =>
      errors.every(({ code, path: inner }) => code !== 'invalid_type' || inner.length > 0),
    );
    const [best] = nested.length > 0 ? nested : issue.errors;
    return (best ?? []).flatMap((inner) =>
      issueToProblems({ ...inner, path: [...path, ...inner.path] } as Issue, value, locate),
    );
  }
  return [{ ...locate(path), message: `${fieldName(path)} ${describeIssue(issue, valueAt(value, path))}` }];
}

function describeIssue(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_type') {
    const description = found === undefined ? 'missing' : describeValue(found);
    return `is ${description}; it must be ${describeType(issue.expected)}`;
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    if (found === undefined) return `is missing; write one of ${words.join(', ')}`;
    return `is ${describeValue(found)}${didYouMean(String(found), words)}; write one of ${words.join(', ')}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'number')
    return `is ${describeValue(found)}; the minimum is ${issue.minimum}`;
  if (issue.code === 'too_big' && issue.origin === 'number')
    return `is ${describeValue(found)}; the maximum is ${issue.maximum}`;
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return `is ${describeValue(found)}; write a URL that begins with http:// or https://`;
  if (issue.code === 'invalid_format') return `${describeValue(found)} ${issue.message}`;
  return issue.message;
}

function describeType(type: string): string {
  const descriptions: Record<string, string> = {
    string: 'text',
    int: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'a mapping',
    boolean: 'true or false',
  };
  return descriptions[type] ?? type;
}

function describeValue(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  if (typeof value === 'number') return String(value);
  const quoted = JSON.stringify(value);
  return quoted.length > 80 ? `${quoted.slice(0, 80)}…` : quoted;
}

function fieldName(path: KeyPath): string {
  const names = path.filter((step) => typeof step === 'string');
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `item ${last + 1} of ${names.at(-1) ?? 'the list'}` : last;
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step],
    value,
  );
}

/** The keys that the schema of a fact file allows at a path. */
function knownKeys(path: KeyPath): string[] {
  let schema: unknown = factFile;
  for (const step of path) schema = childSchema(unwrapSchema(schema), step);
  const shape = (unwrapSchema(schema) as { shape?: Record<string, unknown> }).shape;
  return shape ? Object.keys(shape) : [];
}

function childSchema(schema: unknown, step: string | number): unknown {
  const { shape, element, options } = schema as {
    shape?: Record<string, unknown>;
    element?: unknown;
    options?: unknown[];
  };
  if (options) return options.map((option) => childSchema(unwrapSchema(option), step)).find(Boolean);
  return typeof step === 'number' ? element : shape?.[step];
}

/** The schema inside a default or an optional, or the mapping among the options of a union. */
function unwrapSchema(schema: unknown): unknown {
  const { def } = (schema ?? {}) as { def?: { innerType?: unknown; in?: unknown; options?: unknown[] } };
  if (def?.options)
    return def.options.map(unwrapSchema).find((option) => (option as { shape?: unknown })?.shape) ?? schema;
  const inner = def?.innerType ?? def?.in;
  return inner ? unwrapSchema(inner) : (schema ?? {});
}
