/** The body of a question, up to the limit, whether its length was told or not. */
import type { IncomingMessage } from 'node:http';
import { MAX_BODY_BYTES } from '../check-request.js';

/** What is left of one that is too large is not kept; `left` is a client that went before it had sent all. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'left'> {
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
    request.once('close', () => resolve('left'));
  });
}
