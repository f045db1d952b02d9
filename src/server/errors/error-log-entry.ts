/** The log entry of an internal error: its class and where it was thrown, without texts that may contain data or secrets. */
import type { InternalErrorReport } from './mask-error.js';

export interface ErrorLogEntry {
  readonly requestId: string;
  /** Class of the error. */
  readonly error: string;
  /** Code of the error, such as the database's; null if it has none. */
  readonly code: string | null;
  /** Message of an error that JavaScript itself throws, because it describes only code; null for all other errors. */
  readonly message: string | null;
  /** Stack frames, innermost first. */
  readonly at: readonly string[];
}

const MAX_FRAMES = 12;
const LANGUAGE_ERRORS = new Set(['TypeError', 'RangeError', 'ReferenceError']);
/** Such as `Neo.ClientError.Statement.SyntaxError` and `ECONNRESET`. */
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

/** A stack begins with the message, which may contain lines that look like frames. */
function extractFrames({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  const frames = start === -1 ? stack : stack.slice(start + message.length);
  return [...frames.matchAll(/^\s+at (.+)$/gm)].slice(0, MAX_FRAMES).map(([, frame]) => frame as string);
}
