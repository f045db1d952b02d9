/** Turns an error of the file system into one that names the option for the output. */
import { CommandError } from './command-error.js';

/** Returns errors of other kinds unchanged. */
export function explainWriteError(error: unknown, out: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code ? new CommandError(`--out ${out} cannot be written (${code}).`) : error;
}
