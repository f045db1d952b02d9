/** The streamed form of a fact file (`.ndjson`): one fact a line, each of the source that stands above it. */
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { keepHeapRoom } from '../heap-room.js';
import { LINE_SECTIONS, type SourceFact } from './fact-file.js';
import { type FaultyLine, parseLine } from './json-line.js';
import { didYouMean, type Place } from './problem.js';
import type { Reading } from './reading.js';
import { checkPiece, type FaultyPiece } from './shape.js';

const LONGEST_LINE = 1024 * 1024;
const LINE_FEED = 0x0a;
/** However the rest of the line is. */
const BEGINS_A_FACT = new RegExp(`^\\{\\s*"(?:${Object.keys(LINE_SECTIONS).join('|')})"`);
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
      if (!reading.isEnough) continue;
      reading.leaveOut();
      return;
    }
    rest = bytes.subarray(start);
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
  private isFaulty = false;

  constructor(
    private readonly file: string,
    private readonly reading: Reading,
  ) {}

  read(bytes: Buffer): void {
    this.line += 1;
    keepHeapRoom(1 + bytes.length / 1024);
    const fault = this.take(bytes);
    if (fault) this.wrong(fault);
  }

  end(): void {
    if (!this.hasSource && !this.isFaulty) {
      this.line = 1;
      this.wrong({ problem: `the file is empty; ${RIGHT}`, column: 1 });
    }
  }

  /** What is wrong with a line as such; the fact on it is told of by itself. */
  private take(bytes: Buffer): FaultyLine | null {
    if (bytes.length > LONGEST_LINE)
      return { problem: 'the line has more than 1 MB; no fact is so long', column: 1 };
    if (!isUtf8(bytes)) return { problem: 'is not UTF-8 here; save it as UTF-8', column: 1 };
    const text = bytes
      .toString()
      .replace(/^\uFEFF/, '')
      .trim();
    if (text === '') return null;
    const line = parseLine(text);
    if ('problem' in line) return this.unread(text, line);
    const entries = isMapping(line.value) ? Object.entries(line.value) : [];
    const [[kind, piece] = ['', null]] = entries;
    if (entries.length !== 1)
      return this.unread(text, { problem: `the line is no JSON object of one key; ${RIGHT}`, column: 1 });
    if (kind === 'source') this.begin(piece);
    else if (isKind(kind)) return this.fact(kind, piece);
    else {
      const problem = `unknown kind "${kind}"${didYouMean(kind, [...KINDS, 'source'])}; ${RIGHT}`;
      return this.unread(text, { problem, column: 1 });
    }
    return null;
  }

  /** What may have been a source begins one that nobody knows: the facts below it are of none that stands above. */
  private unread(text: string, fault: FaultyLine): FaultyLine {
    if (!BEGINS_A_FACT.test(text)) {
      this.hasSource = true;
      this.source = null;
    }
    return fault;
  }

  private fact(kind: Kind, piece: unknown): FaultyLine | null {
    if (!this.hasSource) {
      this.hasSource = true;
      return { problem: `no source stands above this ${kind}; ${RIGHT}`, column: 1 };
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

  private wrong({ problem, column }: FaultyLine): void {
    this.tell({ problems: [{ ...this.place, column, message: problem }], broken: null });
  }

  private tell({ problems, broken }: FaultyPiece): void {
    this.isFaulty = true;
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
