/** Whether a Bolt server answers, asked over a socket that can be closed: the driver would wait for it without end. */
import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';

/** Bolt's magic number, and that any version from 5.8 down to 4.2 will do. */
const HANDSHAKE = Buffer.from('6060b017' + '00080805' + '00020404' + '00000000' + '00000000', 'hex');
const DEFAULT_PORT = 7687;

export function answersBolt(uri: string, withinMs: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const to = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port) || DEFAULT_PORT };
  const socket = /\+s(sc)?:$/.test(protocol)
    ? // Who it is, the driver checks.
      connectTls({ ...to, rejectUnauthorized: false, ...(isIP(to.host) ? {} : { servername: to.host }) })
    : connect(to);
  return new Promise((resolve) => {
    const end = (answers: boolean) => {
      clearTimeout(late);
      socket.destroy();
      resolve(answers);
    };
    const late = setTimeout(() => end(false), withinMs);
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
    socket.once('data', () => end(true));
    socket.write(HANDSHAKE);
  });
}
