/** A TCP proxy on a free port that can impair its network, on open and on new connections. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export type Impairment =
  | 'none'
  /** Delays all data, in both directions. */
  | { readonly latencyMs: number }
  | 'reset'
  /** Discards all data, on open connections even after the impairment. */
  | 'black hole'
  /** Discards all data, and closes the connection after this time. */
  | { readonly slowCloseMs: number }
  /** Limits data to the client. */
  | { readonly bytesPerSecond: number }
  /** Closes the connection after this many bytes to the client. */
  | { readonly cutAfterBytes: number };

const TICK_MS = 50;

export class TcpProxy {
  private impairment: Impairment = 'none';
  private readonly connections = new Set<ProxiedConnection>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async start(target: { host: string; port: number }): Promise<TcpProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => {
      const connection = new ProxiedConnection(client, connect(target));
      proxy.connections.add(connection);
      client.once('close', () => proxy.connections.delete(connection));
      connection.impair(proxy.impairment);
    });
    return proxy;
  }

  impair(impairment: Impairment): void {
    this.impairment = impairment;
    for (const connection of this.connections) connection.impair(impairment);
  }

  async close(): Promise<void> {
    for (const connection of this.connections) connection.end();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** A connection of a client, and the connection to the target that it is forwarded to. */
class ProxiedConnection {
  private impairment: Impairment = 'none';
  private isDiscarding = false;
  private bytesLeft = Number.POSITIVE_INFINITY;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
  ) {
    this.forward(client, server);
    this.forward(server, client);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.setNoDelay(true);
      one.on('error', () => {});
      one.once('close', () => {
        if (!this.isDiscarding) other.destroy();
      });
    }
  }

  impair(impairment: Impairment): void {
    this.impairment = impairment;
    if (impairment === 'black hole') this.isDiscarding = true;
    if (impairment === 'reset') {
      this.client.resetAndDestroy();
      this.server.destroy();
    }
    if (typeof impairment === 'object' && 'slowCloseMs' in impairment) {
      this.isDiscarding = true;
      setTimeout(() => this.end(), impairment.slowCloseMs);
    }
    this.bytesLeft =
      typeof impairment === 'object' && 'cutAfterBytes' in impairment
        ? impairment.cutAfterBytes
        : Number.POSITIVE_INFINITY;
  }

  end(): void {
    this.client.destroy();
    this.server.destroy();
  }

  private forward(from: Socket, to: Socket): void {
    let last = Promise.resolve();
    from.on('data', (data) => {
      if (this.isDiscarding) return;
      from.pause();
      last = last.then(() => this.relay(data, from, to)).then(() => void from.resume());
    });
  }

  private async relay(data: Buffer, from: Socket, to: Socket): Promise<void> {
    const { impairment } = this;
    const isResponse = from === this.server;
    if (typeof impairment === 'object' && 'latencyMs' in impairment) await sleep(impairment.latencyMs);
    if (typeof impairment === 'object' && 'bytesPerSecond' in impairment && isResponse) {
      const size = Math.max(1, Math.round((impairment.bytesPerSecond * TICK_MS) / 1_000));
      let offset = 0;
      for (; offset < data.length && this.impairment === impairment && !to.destroyed; offset += size) {
        to.write(data.subarray(offset, offset + size));
        await sleep(TICK_MS);
      }
      to.write(data.subarray(Math.min(offset, data.length)));
      return;
    }
    if (isResponse && data.length >= this.bytesLeft) {
      to.end(data.subarray(0, this.bytesLeft));
      this.server.destroy();
      return;
    }
    if (isResponse) this.bytesLeft -= data.length;
    if (!this.isDiscarding && !to.destroyed) to.write(data);
  }
}
