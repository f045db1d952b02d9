/** First and last days of the partial dates (`2024`, `2024-06`, `2024-06-15`) that random test arguments use. */

export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** Every month in the random arguments has 30 days. */
export function lastDay(date: string): string {
  return { 4: `${date}-12-31`, 7: `${date}-30` }[date.length] ?? date;
}
