/** `fetch` with the token of a server that requires one. The token is kept until the tab is closed. */

/** GraphiQL's page uses the same name (src/server/graphql/render-graphiql-page.ts). */
const STORAGE_KEY = 'entente-token';

/** Asks for a token and stores it. Resolves to false when the user cancels. */
export type TokenPrompt = (isWrong: boolean) => Promise<boolean>;

let promptForToken: TokenPrompt = async () => false;

/** Sets how the page asks for a token. Without it, a 401 response is returned as it is. */
export function setTokenPrompt(prompt: TokenPrompt): void {
  promptForToken = prompt;
}

/** Sends the token, and asks for it when it is missing or wrong. Returns the 401 response when the user cancels. */
export async function fetchWithToken(url: string, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    const token = readStoredToken();
    const headers = new Headers(init.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(url, { ...init, headers });
    if (response.status !== 401) return response;
    // A concurrent request may have asked for the token already.
    if (readStoredToken() === token && !(await promptForToken(token !== null))) return response;
  }
}

/** Null when no token is stored. */
export function readStoredToken(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    // The browser blocks storage.
    return null;
  }
}

export function storeToken(token: string): void {
  sessionStorage.setItem(STORAGE_KEY, token);
}
