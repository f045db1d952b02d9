/** The streamed form of a fact file (`.ndjson`): one fact a line, each of the source that stands above it. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { assertHeapHeadroom } from '../common/heap-guard.js';
import type { FactsBuilder } from './facts-builder.js';
import { SECTION_BY_KIND, type SourceFact } from './read/fact-file.js';
import { type InvalidFact, parseFact } from './read/parse-fact-file.js';
import { type LineProblem, parseJsonLine } from './read/parse-json-line.js';
import { didYouMean, type FileLocation } from './read/problem.js';

const MAX_LINE_BYTES = 1024 * 1024;
const LINE_FEED = 0x0a;
/** However the rest of the line is. */
const FACT_LINE_START = new RegExp(`^\\{\\s*"(?:${Object.keys(SECTION_BY_KIND).join('|')})"`);
type FactKind = keyof typeof SECTION_BY_KIND;
const FACT_KINDS = Object.keys(SECTION_BY_KIND);
const FORMAT_HINT = `write {"source": {…}} first, and then a line for each fact, such as {"person": {…}} (${FACT_KINDS.join(', ')})`;

/** Reads as much as it takes to tell what is wrong, or all. */
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

/** The lines of a file, in order. */
class NdjsonReader {
  private lineNumber = 0;
  private source: string | null = null;
  /** The source that is wrong has been told: its facts are not told to have none. */
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

  /** What is wrong with a line as such; the fact on it is told of by itself. */
  private parse(bytes: Buffer): LineProblem | null {
    if (bytes.length > MAX_LINE_BYTES)
      return { message: 'the line has more than 1 MB; no fact is so long', column: 1 };
    if (!isUtf8(bytes)) return { message: 'is not UTF-8 here; save it as UTF-8', column: 1 };
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
        message: `the line is no JSON object of one key; ${FORMAT_HINT}`,
        column: 1,
      });
    if (kind === 'source') this.startSource(value);
    else if (isFactKind(kind)) return this.addFact(kind, value);
    else {
      const message = `unknown kind "${kind}"${didYouMean(kind, [...FACT_KINDS, 'source'])}; ${FORMAT_HINT}`;
      return this.rejectLine(text, { message, column: 1 });
    }
    return null;
  }

  /** What may have been a source begins one that nobody knows: the facts below it are of none that stands above. */
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
      return { message: `no source stands above this ${kind}; ${FORMAT_HINT}`, column: 1 };
    }
    const { location } = this;
    const section = SECTION_BY_KIND[kind];
    const checked = parseFact(section, value, location);
    if ('problems' in checked) this.addProblems(checked);
    else if (this.source !== null)
      this.builder.merger.addFact(section, checked.value, this.source, () => location);
    return null;
  }

  private startSource(value: unknown): void {
    const { location } = this;
    const checked = parseFact('source', value, location);
    this.hasSource = true;
    if ('value' in checked) {
      this.source = this.builder.merger.addSource(checked.value as SourceFact, () => location);
      return;
    }
    this.source = null;
    this.addProblems({ ...checked, invalidKeys: null });
  }

  private get location(): FileLocation {
    return { file: this.file, line: this.lineNumber, column: 1 };
  }

  private addLineProblem({ message, column }: LineProblem): void {
    this.addProblems({ problems: [{ ...this.location, column, message: message }], invalidKeys: null });
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
