/** What there is to do about a database that answers, and of which no question is answered. */
export const READINESS_MESSAGES = {
  empty: 'The database is empty: load the facts with `entente load`',
  outdated:
    'The database was loaded by another version of Entente: load the facts once more with `entente load`',
};
