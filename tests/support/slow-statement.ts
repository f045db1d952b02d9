/** A statement that keeps the embedded engine at work for about a second with the article's graph, and what it answers. */

export const SLOW_STATEMENT = `
  MATCH (a), (b), (c) UNWIND range(1, 6) AS x
  WITH a, b, c, x WHERE a.id <> b.id + c.id
  RETURN count(*) AS n`;

export const SLOW_STATEMENT_ROWS = [{ n: 6 * 78 ** 3 }];
