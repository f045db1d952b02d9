/** Limits the number of requests that are processed at once; further ones are refused with 503. */
import type { ServerResponse } from 'node:http';
import { RETRY_AFTER_S } from '../../../model/api-error.js';
import type { Refusal } from '../../http/refusal.js';

export const MAX_IN_FLIGHT = 256;

export class InFlightLimiter {
  private count = 0;

  constructor(private readonly max: number) {}

  /** Null if the request is admitted. It counts until its response has been sent or its client has disconnected. */
  admit(response: ServerResponse): Refusal | null {
    if (this.count >= this.max) {
      return {
        status: 503,
        code: 'OVERLOADED',
        message: 'The server is processing its maximum number of requests; try again in a moment.',
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
