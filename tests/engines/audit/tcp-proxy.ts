/** A TCP proxy on a free port whose network can be made bad, for the connections that are there and those that come. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

export type Badness =
  | 'none'
  /** Each piece comes this much later, on the way there and on the way back. */
  | { readonly latencyMs: number }
  | 'reset'
  /** What is sent is lost, also later on the same connection. */
  | 'black hole'
  /** Nothing comes for this long, and then the end. */
  | { readonly slowCloseMs: number }
  | { readonly bytesASecond: number }
  /** This many bytes of what comes back, and then the end. */
  | { readonly cutAfter: number };

const TICK_MS = 50;

export class TcpProxy {
  private badness: Badness = 'none';
  private readonly pairs = new Set<Pair>();

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(target: { host: string; port: number }): Promise<TcpProxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const proxy = new TcpProxy(server, (server.address() as AddressInfo).port);
    server.on('connection', (client) => {
      const pair = new Pair(client, connect(target));
      proxy.pairs.add(pair);
      client.once('close', () => proxy.pairs.delete(pair));
      pair.become(proxy.badness);
    });
    return proxy;
  }

  become(badness: Badness): void {
    this.badness = badness;
    for (const pair of this.pairs) pair.become(badness);
  }

  async close(): Promise<void> {
    for (const pair of this.pairs) pair.end();
    this.server.close();
    await once(this.server, 'close');
  }
}

/** One connection: from the client to the proxy, and from there on. */
class Pair {
  private badness: Badness = 'none';
  private lost = false;
  private left = Number.POSITIVE_INFINITY;

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
        if (!this.lost) other.destroy();
      });
    }
  }

  become(badness: Badness): void {
    this.badness = badness;
    if (badness === 'black hole') this.lost = true;
    if (badness === 'reset') {
      this.client.resetAndDestroy();
      this.server.destroy();
    }
    if (typeof badness === 'object' && 'slowCloseMs' in badness) {
      this.lost = true;
      setTimeout(() => this.end(), badness.slowCloseMs);
    }
    this.left =
      typeof badness === 'object' && 'cutAfter' in badness ? badness.cutAfter : Number.POSITIVE_INFINITY;
  }

  end(): void {
    this.client.destroy();
    this.server.destroy();
  }

  private forward(from: Socket, to: Socket): void {
    let last = Promise.resolve();
    from.on('data', (data) => {
      if (this.lost) return;
      from.pause();
      last = last.then(() => this.pass(data, from, to)).then(() => void from.resume());
    });
  }

  private async pass(data: Buffer, from: Socket, to: Socket): Promise<void> {
    const { badness } = this;
    const back = from === this.server;
    if (typeof badness === 'object' && 'latencyMs' in badness) await later(badness.latencyMs);
    if (typeof badness === 'object' && 'bytesASecond' in badness && back) {
      const size = Math.max(1, Math.round((badness.bytesASecond * TICK_MS) / 1_000));
      let at = 0;
      for (; at < data.length && this.badness === badness && !to.destroyed; at += size) {
        to.write(data.subarray(at, at + size));
        await later(TICK_MS);
      }
      to.write(data.subarray(Math.min(at, data.length)));
      return;
    }
    if (back && data.length >= this.left) {
      to.end(data.subarray(0, this.left));
      this.server.destroy();
      return;
    }
    if (back) this.left -= data.length;
    if (!this.lost && !to.destroyed) to.write(data);
  }
}

const later = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
