/** Builds the page from its components: header, filters, graph, time slider and side panel. */

import { formatRequestError } from './api/format-request-error.js';
import type { RunQuery } from './api/run-query.js';
import type { PageActions } from './components/actions.js';
import { h, setChildren } from './components/dom.js';
import { entityTree } from './components/entity-tree.js';
import { exportMenu } from './components/export-menu.js';
import { filters } from './components/filters.js';
import { noticeArea } from './components/notices.js';
import type { PageModel } from './components/page-model.js';
import { searchBox } from './components/search-box.js';
import { sidePanel } from './components/side-panel.js';
import { timeSlider } from './components/time-slider.js';
import { GraphView } from './graph-view/graph-view.js';
import { listPathIds } from './graph-view/highlight.js';
import { renderPng, renderSvgImage } from './graph-view/images.js';
import type { Positions } from './layout/incremental-layout.js';
import { formatCounts, formatDocumentTitle, formatGraphTitle, formatImageSubtitle } from './page-title.js';

export interface Page {
  readonly graphView: GraphView;
  readonly notices: ReturnType<typeof noticeArea>;
  render(model: PageModel, positions: Positions): void;
  /** Announces a text to screen readers. */
  announce(text: string): void;
  setBusy(isBusy: boolean): void;
  focusSearch(): void;
  /** Makes the search ask for an entity with this prompt; null restores the default. */
  setSearchPrompt(text: string | null): void;
}

export function buildPage(root: HTMLElement, actions: PageActions, runQuery: RunQuery): Page {
  const liveRegion = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const announce = (text: string) => setChildren(liveRegion, text);
  const canvas = h('div', {
    class: 'canvas',
    id: 'picture',
    tabindex: 0,
    role: 'application',
    'aria-label':
      'Graph. Arrow keys move to a neighbour, Enter expands, Escape goes back. The list beside it has the same content.',
  });
  const countsLine = h('p', { class: 'size' });
  const notices = noticeArea();
  const search = searchBox(runQuery, {
    pick: ({ type, id }) => {
      if (type === 'entity') actions.reveal(id);
      else actions.revealByMeetingOrChannel(id);
      // The arrow keys continue from the selection. While picking a path, the search keeps the focus.
      if (!actions.isPickingPath) canvas.focus({ preventScroll: true });
    },
    cancel: () => actions.cancelPathPicking(),
  });
  const legend = filters(actions);
  const timeline = timeSlider(actions);
  const list = entityTree(actions);
  const side = sidePanel(runQuery, actions);
  const zoom = (name: string, text: string, run: () => void) =>
    h('button', { type: 'button', 'aria-label': name, title: name, onclick: run }, text);
  const zooms = h(
    'div',
    { class: 'zooms' },
    zoom('Zoom in', '+', () => graphView.zoomBy(1.3)),
    zoom('Zoom out', '−', () => graphView.zoomBy(1 / 1.3)),
    zoom('Fit to screen', '⤢', () => graphView.fit()),
  );
  const stage = h(
    'section',
    { class: 'stage', 'aria-label': 'Graph' },
    canvas,
    countsLine,
    zooms,
    notices.element,
  );
  root.append(
    h(
      'header',
      {},
      h(
        'h1',
        {},
        h(
          'button',
          { type: 'button', class: 'brand', title: 'Back to the start', onclick: () => actions.reset() },
          logoImage(),
          'Entente',
        ),
      ),
      search.element,
    ),
    h(
      'main',
      {},
      legend.element,
      stage,
      timeline.element,
      h('aside', { class: 'panel', 'aria-label': 'Details and list' }, side.element, list.element),
    ),
    liveRegion,
  );
  const graphView = new GraphView(canvas, {
    select: (id) => actions.select(id),
    expand: (id) => actions.expand(id),
    move: (id, position) => actions.moveNode(id, position),
  });
  let renderImage = () => '';
  const exportControls = exportMenu(
    { png: () => renderPng(renderImage()), svg: () => renderImage() },
    announce,
    async (error) => notices.set('file', { text: await formatRequestError(error), isError: true }),
  );
  root.querySelector('header')?.append(h('nav', { 'aria-label': 'Export' }, ...exportControls.elements));
  return {
    graphView,
    notices,
    announce,
    setBusy: (isBusy) => stage.classList.toggle('busy', isBusy),
    focusSearch: () => search.focus(),
    setSearchPrompt: (text) => search.setPrompt(text),
    render(model, positions) {
      const { visible, view, graph } = model;
      graphView.draw(visible, positions, model.hiddenCounts, {
        selected: view.selected,
        path: listPathIds(view.path && graph.paths?.paths[view.path.at]),
      });
      legend.update(model);
      timeline.update(model);
      list.update(model);
      side.update(model);
      exportControls.update(model);
      setChildren(countsLine, formatCounts(model));
      document.title = formatDocumentTitle(model);
      renderImage = () =>
        renderSvgImage(visible, positions, formatGraphTitle(model), formatImageSubtitle(model));
      notices.set(
        'no-match',
        visible.nodes.length === 0 && graph.nodes.size > 0
          ? {
              text: 'Nothing matches the filters.',
              coversPage: true,
              action: {
                name: 'Clear filters',
                run: () =>
                  actions.changeView({ entities: null, kinds: null, status: null, from: null, to: null }),
              },
            }
          : null,
      );
    },
  };
}

function logoImage(): HTMLElement {
  return h('img', { src: './icon.svg', alt: '', width: 26, height: 26 });
}
