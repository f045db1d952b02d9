/** The dialog that asks for the token of a server that requires one. */
import { storeToken } from '../api/fetch-with-token.js';
import { h } from './dom.js';

const SUBMITTED = 'submitted';

/** Concurrent requests share one dialog. Resolves to false when the user closes it without a token. */
export async function promptForToken(isWrong: boolean): Promise<boolean> {
  const open = document.querySelector<HTMLDialogElement>('dialog.token');
  const dialog = open ?? openTokenDialog(isWrong);
  await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
  return dialog.returnValue === SUBMITTED;
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
          storeToken(field.value.trim());
          dialog.close(SUBMITTED);
        },
      },
      h('h2', { id: 'token-title' }, 'This server requires a token'),
      isWrong && h('p', { class: 'wrong', role: 'alert' }, 'Wrong token. Try again.'),
      h('label', { for: 'token' }, 'Token'),
      field,
      h('p', { class: 'quiet' }, 'It is kept until you close this tab.'),
      h('button', { type: 'submit', class: 'primary' }, 'Continue'),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
