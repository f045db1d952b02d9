/** A fault of ours as the log tells it: what kind it was and where, never a text that may hold a value, a host or a password. */
import type { Fault } from './errors.js';

export interface FaultLine {
  readonly requestId: string;
  /** The error's class. */
  readonly error: string;
  /** Its code, such as the database's; null when it has none. */
  readonly code: string | null;
  /** The message of an error that the language itself raises, which is about code alone; null of all others. */
  readonly message: string | null;
  /** Where it was raised, innermost first. */
  readonly at: readonly string[];
}

const FRAMES = 12;
const OF_THE_LANGUAGE = new Set(['TypeError', 'RangeError', 'ReferenceError']);
/** Codes are words and dots: `Neo.ClientError.Statement.SyntaxError`, `ECONNRESET`. */
const CODE = /^[\w.]{1,80}$/;

export function faultLine({ requestId, error }: Fault): FaultLine {
  if (!(error instanceof Error)) return { requestId, error: typeof error, code: null, message: null, at: [] };
  const { code } = error as { code?: unknown };
  const own = Object.getPrototypeOf(error) as { constructor?: { name?: string } };
  const name = own.constructor?.name ?? 'Error';
  return {
    requestId,
    error: name,
    code: typeof code === 'string' && CODE.test(code) ? code : null,
    message: OF_THE_LANGUAGE.has(name) ? error.message : null,
    at: framesOf(error),
  };
}

/** Of a stack the message is the beginning, and may have many lines. */
function framesOf({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message);
  const rest = from === -1 ? stack : stack.slice(from + message.length);
  return [...rest.matchAll(/^\s+at (.+)$/gm)].slice(0, FRAMES).map(([, frame]) => frame as string);
}
