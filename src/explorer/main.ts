/** Starts the explorer page. */
import { App } from './app.js';
import { ask } from './data/transport.js';
import { listenToKeys } from './keys.js';
import { buildScreen } from './screen.js';
import { ViewHistory } from './state/history.js';

const root = document.getElementById('app');
if (root) {
  const app = new App(ask, new ViewHistory(window));
  app.screen = buildScreen(root, app, ask);
  listenToKeys(app);
  addEventListener('popstate', () => void app.open());
  addEventListener('resize', () => app.screen.picture.fit());
  void app.open();
}
