/** A body of which nobody told the length: read here up to the limit, since beyond it Yoga would end the connection. */
import type { IncomingMessage } from 'node:http';
import { LARGEST_BODY } from './request-guard.js';

/** Null for a body that has more; what is left of it is not kept. */
export function readPieces(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const take = (piece: Buffer) => {
      size += piece.length;
      if (size <= LARGEST_BODY) pieces.push(piece);
      else {
        request.off('data', take);
        resolve(null);
      }
    };
    request.on('data', take);
    request.once('close', () => resolve(Buffer.concat(pieces)));
    request.once('end', () => resolve(Buffer.concat(pieces)));
  });
}
