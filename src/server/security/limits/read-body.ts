/** Reads the body of a request up to the size limit. */
import type { IncomingMessage } from 'node:http';
import type { Refusal } from '../../http/refusal.js';

export const MAX_BODY_BYTES = 128 * 1024;

/** Holds for bodies with and without a declared length. `aborted`: the client disconnected before it had sent everything. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'aborted'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const onData = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BODY_BYTES) chunks.push(chunk);
      else {
        request.off('data', onData);
        resolve('too large');
      }
    };
    request.on('data', onData);
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('close', () => resolve('aborted'));
  });
}

/** `bytes`: the declared length, if there is one. */
export function bodyTooLarge(bytes?: string): Refusal {
  return {
    status: 413,
    code: 'LIMIT_EXCEEDED',
    message: `The body ${bytes === undefined ? 'is too large' : `has ${bytes} bytes`}; at most ${MAX_BODY_BYTES} bytes are allowed.`,
  };
}
