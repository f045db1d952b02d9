/** A fault of ours as the log tells it: what kind it was and where, never a text that may hold a value, a host or a password. */
import type { InternalErrorReport } from './mask-error.js';

export interface ErrorLogEntry {
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

const MAX_FRAMES = 12;
const LANGUAGE_ERRORS = new Set(['TypeError', 'RangeError', 'ReferenceError']);
/** Codes are words and dots: `Neo.ClientError.Statement.SyntaxError`, `ECONNRESET`. */
const CODE_PATTERN = /^[\w.]{1,80}$/;

export function toErrorLogEntry({ requestId, error }: InternalErrorReport): ErrorLogEntry {
  if (!(error instanceof Error)) return { requestId, error: typeof error, code: null, message: null, at: [] };
  const { code } = error as { code?: unknown };
  const prototype = Object.getPrototypeOf(error) as { constructor?: { name?: string } };
  const name = prototype.constructor?.name ?? 'Error';
  return {
    requestId,
    error: name,
    code: typeof code === 'string' && CODE_PATTERN.test(code) ? code : null,
    message: LANGUAGE_ERRORS.has(name) ? error.message : null,
    at: extractFrames(error),
  };
}

/** Of a stack the message is the beginning, and may have many lines. */
function extractFrames({ stack = '', message }: Error): string[] {
  const from = stack.indexOf(message);
  const rest = from === -1 ? stack : stack.slice(from + message.length);
  return [...rest.matchAll(/^\s+at (.+)$/gm)].slice(0, MAX_FRAMES).map(([, frame]) => frame as string);
}
