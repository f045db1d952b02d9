/** Errors that end a command with their message only, without a stack trace. */

/** The command failed: exit code 1. */
export class CommandError extends Error {}

/** The command was called with wrong arguments or settings: exit code 2. */
export class UsageError extends Error {}
