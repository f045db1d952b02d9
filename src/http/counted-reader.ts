/** A reader that counts what one request asks of it. */
import type { Tally } from '../context.js';
import type { NamedEntity, NameOptions, Parameters, Reader, ReadOptions, Row } from '../graph/graph.js';
import type { Longest } from '../graph/longest.js';

export class CountedReader implements Reader {
  constructor(
    private readonly reader: Reader,
    private readonly tally: Tally,
  ) {}

  get load(): string | null {
    return this.reader.load;
  }

  get longest(): Longest {
    return this.reader.longest;
  }

  get torn(): boolean {
    return this.reader.torn;
  }

  read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]> {
    this.tally.statements += 1;
    return this.reader.read(statement, parameters, options);
  }

  candidates(text: string, limit: number, options?: NameOptions): Promise<NamedEntity[]> {
    this.tally.statements += 1;
    return this.reader.candidates(text, limit, options);
  }
}
