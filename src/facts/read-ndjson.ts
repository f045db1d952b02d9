/** Reads NDJSON fact files as streams: one fact per line, each cited from the nearest source line above it. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { assertHeapHeadroom } from '../common/heap-guard.js';
import type { FactsBuilder } from './facts-builder.js';
import { didYouMean } from './read/did-you-mean.js';
import { SECTION_BY_KIND, type SourceFact } from './read/fact-file.js';
import { type InvalidFact, parseFact } from './read/parse-fact-file.js';
import { type LineProblem, parseJsonLine } from './read/parse-json-line.js';
import type { FileLocation } from './read/problem.js';

const MAX_LINE_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;
/** Recognizes the line of a fact even if the rest of it is invalid. */
const FACT_LINE_START = new RegExp(`^\\{\\s*"(?:${Object.keys(SECTION_BY_KIND).join('|')})"`);
type FactKind = keyof typeof SECTION_BY_KIND;
const FACT_KINDS = Object.keys(SECTION_BY_KIND);
const FORMAT_HINT = `begin with a {"source": {…}} line, then write one fact per line, such as {"person": {…}} (kinds: ${FACT_KINDS.join(', ')})`;

/** Adds the facts and problems of a file to `builder`; stops early if there are too many problems. */
export async function readNdjson(file: string, builder: FactsBuilder): Promise<void> {
  const reader = new NdjsonReader(file, builder);
  let remainder: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: MAX_LINE_BYTES })) {
    const bytes: Buffer = remainder.length > 0 ? Buffer.concat([remainder, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      reader.readLine(bytes.subarray(start, end));
      start = end + 1;
      if (!builder.hasTooManyProblems) continue;
      builder.markIncomplete();
      return;
    }
    remainder = bytes.subarray(start);
    if (remainder.length > MAX_LINE_BYTES) break;
  }
  if (remainder.length > 0) reader.readLine(remainder);
  reader.finish();
}

/** Reads the lines of one file in order. */
class NdjsonReader {
  private lineNumber = 0;
  /** Key of the current source; null before the first source and after an invalid one. */
  private source: string | null = null;
  /** Also true after an invalid or missing source, which is reported only once and not for each of its facts. */
  private hasSource = false;
  private hasProblems = false;

  constructor(
    private readonly file: string,
    private readonly builder: FactsBuilder,
  ) {}

  readLine(bytes: Buffer): void {
    this.lineNumber += 1;
    assertHeapHeadroom(1 + bytes.length / 1024);
    const problem = this.parse(bytes);
    if (problem) this.addLineProblem(problem);
  }

  finish(): void {
    if (!this.hasSource && !this.hasProblems) {
      this.lineNumber = 1;
      this.addLineProblem({ message: `the file is empty; ${FORMAT_HINT}`, column: 1 });
    }
  }

  /** Returns a problem of the line as a whole; problems of the fact on it are added to the builder. */
  private parse(bytes: Buffer): LineProblem | null {
    if (bytes.length > MAX_LINE_BYTES)
      return { message: 'the line has more than 1 MB; no fact needs that much', column: 1 };
    if (!isUtf8(bytes)) return { message: 'this line is not valid UTF-8; save the file as UTF-8', column: 1 };
    const text = bytes
      .toString()
      .replace(/^\uFEFF/, '')
      .trim();
    if (text === '') return null;
    const line = parseJsonLine(text);
    if ('message' in line) return this.rejectLine(text, line);
    const entries = isObject(line.value) ? Object.entries(line.value) : [];
    const [[kind, value] = ['', null]] = entries;
    if (entries.length !== 1)
      return this.rejectLine(text, {
        message: `the line is not a JSON object with exactly one key; ${FORMAT_HINT}`,
        column: 1,
      });
    if (kind === 'source') this.startSource(value);
    else if (isFactKind(kind)) return this.addFact(kind, value);
    else {
      const message = `unknown kind of fact "${kind}"${didYouMean(kind, [...FACT_KINDS, 'source'])}; ${FORMAT_HINT}`;
      return this.rejectLine(text, { message, column: 1 });
    }
    return null;
  }

  /** A line that may have been a source ends the current one: the facts below must not be cited from it. */
  private rejectLine(text: string, problem: LineProblem): LineProblem {
    if (!FACT_LINE_START.test(text)) {
      this.hasSource = true;
      this.source = null;
    }
    return problem;
  }

  private addFact(kind: FactKind, value: unknown): LineProblem | null {
    if (!this.hasSource) {
      this.hasSource = true;
      return { message: `there is no source line above this ${kind}; ${FORMAT_HINT}`, column: 1 };
    }
    const { location } = this;
    const section = SECTION_BY_KIND[kind];
    const parsed = parseFact(section, value, location);
    if ('problems' in parsed) this.addProblems(parsed);
    else if (this.source !== null)
      this.builder.merger.addFact(section, parsed.value, this.source, () => location);
    return null;
  }

  private startSource(value: unknown): void {
    const { location } = this;
    const parsed = parseFact('source', value, location);
    this.hasSource = true;
    if ('value' in parsed) {
      this.source = this.builder.merger.addSource(parsed.value as SourceFact, () => location);
      return;
    }
    this.source = null;
    this.addProblems({ ...parsed, invalidKeys: null });
  }

  private get location(): FileLocation {
    return { file: this.file, line: this.lineNumber, column: 1 };
  }

  private addLineProblem({ message, column }: LineProblem): void {
    this.addProblems({ problems: [{ ...this.location, column, message }], invalidKeys: null });
  }

  private addProblems({ problems, invalidKeys }: InvalidFact): void {
    this.hasProblems = true;
    this.builder.addProblems(problems, invalidKeys ?? []);
    if (!invalidKeys) this.builder.markIncomplete();
  }
}

function isFactKind(kind: string): kind is FactKind {
  return Object.hasOwn(SECTION_BY_KIND, kind);
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
