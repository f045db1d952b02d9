/** How many requests are answered at once: what comes beyond is told to come again. */
import type { ServerResponse } from 'node:http';
import { RETRY_AFTER_S } from '../../../model/api-error.js';
import type { Refusal } from '../check-request.js';

export const MAX_IN_FLIGHT = 256;

export class InFlightLimiter {
  private count = 0;

  constructor(private readonly max: number) {}

  /** Null when it may begin; it counts until its response is over, or its client has gone. */
  admit(response: ServerResponse): Refusal | null {
    if (this.count >= this.max) {
      return {
        status: 503,
        code: 'OVERLOADED',
        message: 'The server has as many requests as it takes; try again after a moment.',
        headers: { 'retry-after': String(RETRY_AFTER_S) },
      };
    }
    this.count += 1;
    response.once('close', () => {
      this.count -= 1;
    });
    return null;
  }
}
