/** A reader that counts the statements of one request. */

import type { NameSearchOptions, Parameters, Reader, ReadOptions, Row } from '../../engines/graph.js';
import type { NamedEntity } from '../../model/graph-rows.js';
import type { ListLengths } from '../../model/list-lengths.js';
import type { RequestStats } from '../operations/request-stats.js';

export class CountingReader implements Reader {
  constructor(
    private readonly reader: Reader,
    private readonly stats: RequestStats,
  ) {}

  get loadId(): string | null {
    return this.reader.loadId;
  }

  get listLengths(): ListLengths {
    return this.reader.listLengths;
  }

  get isSuperseded(): boolean {
    return this.reader.isSuperseded;
  }

  read(statement: string, parameters: Parameters, options?: ReadOptions): Promise<Row[]> {
    this.stats.statementCount += 1;
    return this.reader.read(statement, parameters, options);
  }

  findCandidates(text: string, limit: number, options?: NameSearchOptions): Promise<NamedEntity[]> {
    this.stats.statementCount += 1;
    return this.reader.findCandidates(text, limit, options);
  }
}
