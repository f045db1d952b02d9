/** The end of a command that did not do what it was asked for; the message is all that is shown. */
export class CommandError extends Error {}
