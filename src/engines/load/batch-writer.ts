/** Writes rows in batches, one statement at a time. */
import type { Parameters } from '../graph.js';

/** Rows per statement. A row of an organization that met many others can be a hundred times the usual size. */
const BATCH_SIZE = 1_000;

export type RunStatement = (statement: string, parameters: Parameters) => Promise<unknown>;

/** Collects the next batch while the previous one is being written: building rows takes as long as writing them. */
export class BatchWriter {
  private readonly pending = new Map<string, Parameters[]>();
  private inFlight: Promise<void> = Promise.resolve();

  constructor(
    private readonly runStatement: RunStatement,
    private readonly onWritten: (rows: number) => void,
  ) {}

  async add(statement: string, row: Parameters): Promise<void> {
    const rows = this.pending.get(statement) ?? [];
    rows.push(row);
    this.pending.set(statement, rows);
    if (rows.length === BATCH_SIZE) await this.writeBatch(statement, rows);
  }

  /** Resolves when every row has been written. */
  async flush(): Promise<void> {
    for (const [statement, rows] of this.pending) await this.writeBatch(statement, rows);
    await this.inFlight;
  }

  /** Resolves when no statement is running any more, whether it succeeded or not. */
  async settle(): Promise<void> {
    await this.inFlight.catch(() => {});
  }

  /** Resolves when the previous batch has been written and this one has started. */
  private async writeBatch(statement: string, rows: readonly Parameters[]): Promise<void> {
    this.pending.delete(statement);
    await this.inFlight;
    this.inFlight = this.runStatement(statement, { rows }).then(() => this.onWritten(rows.length));
    // The next call that awaits it receives the rejection.
    this.inFlight.catch(() => {});
  }
}
