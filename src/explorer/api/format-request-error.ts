/** Formats an error for the page, with a suggestion. */
import { RequestError } from './request-error.js';

/** Messages by the `status` of /readyz. */
const UNREADY_MESSAGES: Readonly<Record<string, string>> = {
  empty: 'The graph is empty. Load facts with `entente load`, then try again.',
  outdated:
    'The graph was loaded by another version of Entente. Load the facts again with `entente load`, then try again.',
  unreachable:
    'The server is running, but cannot reach its database. It keeps trying. Try again in a moment.',
  draining: 'The server is shutting down. Try again when it has restarted.',
};

/** The server's own message is for API clients: it names the header to send. */
const UNAUTHENTICATED_MESSAGE = 'This server requires a token. Try again to enter it.';

export async function formatRequestError(error: unknown): Promise<string> {
  if (!(error instanceof RequestError))
    return 'Unexpected error on this page. Reload it. If that does not help, report the error from the browser console.';
  switch (error.kind) {
    case 'unreachable':
      return 'The server does not respond. Check that it is running and that you are online, then try again.';
    case 'unready':
      return UNREADY_MESSAGES[await fetchReadiness()] ?? `${error.message} Try again in a moment.`;
    case 'timeout':
      return `${error.message} Try again with fewer filters or fewer entities.`;
    case 'rejected':
      return error.code === 'UNAUTHENTICATED' ? UNAUTHENTICATED_MESSAGE : error.message;
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
