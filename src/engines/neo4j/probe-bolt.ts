/** Probes whether a Bolt server responds, over a socket that can be closed; the driver has no timeout for the handshake. */
import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Bolt's magic number, and a proposal of the versions 5.8 to 5.0 and 4.4 to 4.2. */
const HANDSHAKE = Buffer.from('6060b017' + '00080805' + '00020404' + '00000000' + '00000000', 'hex');
const DEFAULT_BOLT_PORT = 7687;

/** Resolves to false on an error or a timeout. */
export function probeBolt(uri: string, timeoutMs: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const target = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || DEFAULT_BOLT_PORT };
  const socket = /\+s(sc)?:$/.test(protocol)
    ? // The driver checks the certificate when it connects.
      connectTls({
        ...target,
        rejectUnauthorized: false,
        ...(isIP(target.host) ? {} : { servername: target.host }),
      })
    : connect(target);
  return new Promise((resolve) => {
    const finish = (isReachable: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(isReachable);
    };
    const timer = setTimeout(() => finish(false), timeoutMs);
    socket.once('error', () => finish(false));
    socket.once('close', () => finish(false));
    socket.once('data', () => finish(true));
    socket.write(HANDSHAKE);
  });
}
