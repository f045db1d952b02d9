/** Starts the explorer page. */

import { setTokenPrompt } from './api/fetch-with-token.js';
import { runQuery } from './api/run-query.js';
import { App } from './app.js';
import { promptForToken } from './components/token-dialog.js';
import { listenToKeyboard } from './keyboard.js';
import { buildPage } from './page.js';
import { ViewHistory } from './state/view-history.js';

const root = document.getElementById('app');
if (root) {
  setTokenPrompt(promptForToken);
  const app = new App(runQuery, new ViewHistory(window));
  app.page = buildPage(root, app, runQuery);
  listenToKeyboard(app);
  addEventListener('popstate', () => void app.open());
  addEventListener('resize', () => app.page.graphView.fit());
  void app.open();
}
