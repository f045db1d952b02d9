/** Starts the explorer page. */
import { App } from './app.js';
import { runQuery } from './data/transport.js';
import { listenToKeyboard } from './keys.js';
import { buildPage } from './screen.js';
import { ViewHistory } from './state/history.js';

const root = document.getElementById('app');
if (root) {
  const app = new App(runQuery, new ViewHistory(window));
  app.page = buildPage(root, app, runQuery);
  listenToKeyboard(app);
  addEventListener('popstate', () => void app.open());
  addEventListener('resize', () => app.page.graphView.fit());
  void app.open();
}
