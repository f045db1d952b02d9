/** A statement that takes the embedded engine about a second on the graph of the article, and its rows. */

export const SLOW_STATEMENT = `
  MATCH (a), (b), (c) UNWIND range(1, 6) AS x
  WITH a, b, c, x WHERE a.id <> b.id + c.id
  RETURN count(*) AS n`;

export const SLOW_STATEMENT_ROWS = [{ n: 6 * 78 ** 3 }];
