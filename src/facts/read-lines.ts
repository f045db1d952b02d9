/** The streamed form of a fact file (`.ndjson`): one fact a line, each of the source that stands above it. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { LINE_SECTIONS, type SourceFact } from './fact-file.js';
import { didYouMean, MOST_PROBLEMS, type Place } from './problem.js';
import type { Reading } from './reading.js';
import { checkPiece, type FaultyPiece } from './shape.js';

const LONGEST_LINE = 1024 * 1024;
const LINE_FEED = 0x0a;
type Kind = keyof typeof LINE_SECTIONS;
const KINDS = Object.keys(LINE_SECTIONS);
const RIGHT = `write {"source": {…}} first, and then a line for each fact, such as {"person": {…}} (${KINDS.join(', ')})`;

/** Reads as much as it takes to tell what is wrong, or all. */
export async function readLines(file: string, reading: Reading): Promise<void> {
  const lines = new FactLines(file, reading);
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file, { highWaterMark: LONGEST_LINE })) {
    const bytes: Buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      lines.read(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (lines.isEnough) {
      reading.leaveOut();
      return;
    }
    if (rest.length > LONGEST_LINE) break;
  }
  if (rest.length > 0) lines.read(rest);
  lines.end();
}

/** The lines of a file, in order. */
class FactLines {
  private line = 0;
  private source: string | null = null;
  /** The source that is wrong has been told: its facts are not told to have none. */
  private hasSource = false;
  private faulty = 0;

  constructor(
    private readonly file: string,
    private readonly reading: Reading,
  ) {}

  get isEnough(): boolean {
    return this.faulty > MOST_PROBLEMS;
  }

  read(bytes: Buffer): void {
    this.line += 1;
    const wrong = this.take(bytes);
    if (wrong) this.wrong(wrong);
  }

  end(): void {
    if (!this.hasSource && this.faulty === 0) {
      this.line = 1;
      this.wrong(`the file is empty; ${RIGHT}`);
    }
  }

  /** What is wrong with a line as such; the fact on it is told of by itself. */
  private take(bytes: Buffer): string | null {
    if (bytes.length > LONGEST_LINE) return 'the line has more than 1 MB; no fact is so long';
    if (!isUtf8(bytes)) return 'is not UTF-8 here; save it as UTF-8';
    const text = bytes
      .toString()
      .replace(/^\uFEFF/, '')
      .trim();
    if (text === '') return null;
    const value = parsed(text);
    if (value instanceof SyntaxError)
      return `not JSON that can be read: ${value.message}; one line is one JSON object`;
    const entries = isMapping(value) ? Object.entries(value) : [];
    const [[kind, piece] = ['', null]] = entries;
    if (entries.length !== 1) return `the line is no JSON object of one key; ${RIGHT}`;
    if (kind === 'source') this.begin(piece);
    else if (isKind(kind)) return this.fact(kind, piece);
    else return `unknown kind "${kind}"${didYouMean(kind, [...KINDS, 'source'])}; ${RIGHT}`;
    return null;
  }

  private fact(kind: Kind, piece: unknown): string | null {
    if (!this.hasSource) {
      this.hasSource = true;
      return `no source stands above this ${kind}; ${RIGHT}`;
    }
    const { place } = this;
    const section = LINE_SECTIONS[kind];
    const checked = checkPiece(section, piece, place);
    if ('problems' in checked) this.tell(checked);
    else if (this.source !== null)
      this.reading.gatherer.fact(section, checked.value, this.source, () => place);
    return null;
  }

  private begin(piece: unknown): void {
    const { place } = this;
    const checked = checkPiece('source', piece, place);
    this.hasSource = true;
    if ('value' in checked) {
      this.source = this.reading.gatherer.source(checked.value as SourceFact, () => place);
      return;
    }
    this.source = null;
    this.tell({ ...checked, broken: null });
  }

  private get place(): Place {
    return { file: this.file, line: this.line, column: 1 };
  }

  private wrong(message: string): void {
    this.tell({ problems: [{ ...this.place, message }], broken: null });
  }

  private tell({ problems, broken }: FaultyPiece): void {
    this.faulty += 1;
    this.reading.tell(problems, broken ?? []);
    if (!broken) this.reading.leaveOut();
  }
}

function isKind(kind: string): kind is Kind {
  return Object.hasOwn(LINE_SECTIONS, kind);
}

function isMapping(value: unknown): value is object {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
