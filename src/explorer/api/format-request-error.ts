/** What went wrong and what to do about it, as the page says it. */
import { RequestError } from './run-query.js';

const UNREADY_MESSAGES: Readonly<Record<string, string>> = {
  empty: 'The graph is empty. Load facts into it with `entente load`, then try again.',
  outdated:
    'Another version of Entente loaded the graph. Load the facts once more with `entente load`, then try again.',
  unreachable:
    'The server runs, but its database cannot be reached. It goes on trying; try again in a moment.',
  draining: 'The server is about to stop. Try again when it has started anew.',
};

export async function formatRequestError(error: unknown): Promise<string> {
  if (!(error instanceof RequestError))
    return 'Something went wrong on this page. Reload it; if that does not help, tell us.';
  switch (error.kind) {
    case 'gone':
      return 'The server does not answer. See whether it still runs, and whether you are online; then try again.';
    case 'unready':
      return UNREADY_MESSAGES[await fetchReadiness()] ?? `${error.message} Try again in a moment.`;
    case 'slow':
      return `${error.message} Fewer filters, or a smaller picture, are quicker.`;
    case 'refused':
      return error.message;
  }
}

async function fetchReadiness(): Promise<string> {
  try {
    const response = await fetch('readyz');
    return ((await response.json()) as { status?: string }).status ?? '';
  } catch {
    return '';
  }
}
