/** Whether this is a run of `npm run audit:long`, which repeats audits and random tests many times. */
export const IS_LONG_RUN = process.env.ENTENTE_AUDIT === 'long';
