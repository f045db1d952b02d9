/** The token of a server that wants one: asked for once, and kept as long as this tab is open. */
import { h } from '../dom.js';

/** GraphiQL's page keeps it under the same name (src/server/graphql/render-graphiql-page.ts). */
const STORAGE_KEY = 'entente-token';

/** As `fetch`, with the token; who has none, or a wrong one, is asked for it, and the 401 comes when that is left. */
export async function fetchWithToken(url: string, init: RequestInit = {}): Promise<Response> {
  for (;;) {
    const token = readStoredToken();
    const headers = new Headers(init.headers);
    if (token) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(url, { ...init, headers });
    if (response.status !== 401) return response;
    // Another question may have got it meanwhile.
    if (readStoredToken() === token && !(await promptForToken(token !== null))) return response;
  }
}

/** Null on a server that wants none. */
export function readStoredToken(): string | null {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    // A browser that keeps nothing.
    return null;
  }
}

/** False when whoever was asked left without an answer. All who ask at once get the same dialogue. */
async function promptForToken(isWrong: boolean): Promise<boolean> {
  const open = document.querySelector<HTMLDialogElement>('dialog.token');
  const dialog = open ?? openTokenDialog(isWrong);
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  return dialog.returnValue === 'given';
}

function openTokenDialog(isWrong: boolean): HTMLDialogElement {
  const field = h('input', {
    type: 'password',
    id: 'token',
    required: true,
    autocomplete: 'current-password',
  });
  const dialog = h(
    'dialog',
    { class: 'token', 'aria-labelledby': 'token-title' },
    h(
      'form',
      {
        onsubmit: (event: Event) => {
          event.preventDefault();
          sessionStorage.setItem(STORAGE_KEY, field.value.trim());
          dialog.close('given');
        },
      },
      h('h2', { id: 'token-title' }, 'This graph is kept to those who have its token'),
      isWrong && h('p', { class: 'wrong', role: 'alert' }, 'That is not the token of this server.'),
      h('label', { for: 'token' }, 'Token'),
      field,
      h('p', { class: 'quiet' }, 'It is kept until this tab is closed.'),
      h('button', { type: 'submit', class: 'primary' }, 'Go on'),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
