/** The body of a question, up to the limit, whether its length was told or not. */
import type { IncomingMessage } from 'node:http';
import { LARGEST_BODY } from './request-guard.js';

/** What is left of one that is too large is not kept; `left` is a client that went before it had sent all. */
export function readBody(request: IncomingMessage): Promise<Buffer | 'too large' | 'left'> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const take = (piece: Buffer) => {
      size += piece.length;
      if (size <= LARGEST_BODY) pieces.push(piece);
      else {
        request.off('data', take);
        resolve('too large');
      }
    };
    request.on('data', take);
    request.once('end', () => resolve(Buffer.concat(pieces)));
    request.once('close', () => resolve('left'));
  });
}
