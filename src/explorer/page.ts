/** Everything that is on the page, put together: header, picture, panel and time. */

import { formatRequestError } from './api/format-request-error.js';
import type { RunQuery } from './api/run-query.js';
import type { App } from './app.js';
import type { PageModel } from './components/actions.js';
import { h, setChildren } from './components/dom.js';
import { entityTree } from './components/entity-tree.js';
import { exportMenu } from './components/export-menu.js';
import { filters } from './components/filters.js';
import { notices } from './components/notices.js';
import { ENTITIES, formatEdgeTitle, RELATIONSHIPS } from './components/phrases.js';
import { searchBox } from './components/search-box.js';
import { sidePanel } from './components/side-panel.js';
import { timeSlider } from './components/time-slider.js';
import { GraphView } from './graph-view/graph-view.js';
import { renderPng, renderSvgImage } from './graph-view/images.js';
import type { Positions } from './layout/incremental-layout.js';
import { formatCount } from './state/vocabulary.js';

export interface Page {
  readonly graphView: GraphView;
  readonly notices: ReturnType<typeof notices>;
  render(shown: PageModel, places: Positions): void;
  announce(text: string): void;
  setBusy(on: boolean): void;
  focusSearch(): void;
  /** What the search asks for; null: anything. */
  setSearchPrompt(text: string | null): void;
}

export function buildPage(root: HTMLElement, app: App, runQuery: RunQuery): Page {
  const liveRegion = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const announce = (text: string) => setChildren(liveRegion, text);
  const canvas = h('div', {
    class: 'canvas',
    id: 'picture',
    tabindex: 0,
    role: 'application',
    'aria-label':
      'Picture of the graph. Arrow keys walk to a neighbour, Enter expands, Escape goes back. The list beside it says the same.',
  });
  const countsLine = h('p', { class: 'size' });
  const noticeArea = notices();
  const search = searchBox(runQuery, {
    pick: ({ type, id }) => {
      if (type === 'entity') app.reveal(id);
      else app.revealByMeetingOrChannel(id);
      // From there arrows walk; whoever has not found a path's other end types on.
      if (!app.isPicking) canvas.focus({ preventScroll: true });
    },
    cancel: () => app.cancelPathPicking(),
  });
  const legend = filters(app);
  const timeline = timeSlider(app);
  const list = entityTree(app);
  const side = sidePanel(runQuery, app);
  const zoom = (name: string, text: string, run: () => void) =>
    h('button', { type: 'button', 'aria-label': name, title: name, onclick: run }, text);
  const zooms = h(
    'div',
    { class: 'zooms' },
    zoom('Zoom in', '+', () => graphView.zoomBy(1.3)),
    zoom('Zoom out', '−', () => graphView.zoomBy(1 / 1.3)),
    zoom('Fit the picture', '⤢', () => graphView.fit()),
  );
  const stage = h(
    'section',
    { class: 'stage', 'aria-label': 'Picture' },
    canvas,
    countsLine,
    zooms,
    noticeArea.element,
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
          { type: 'button', class: 'brand', title: 'The whole picture', onclick: () => app.reset() },
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
      h('aside', { class: 'panel', 'aria-label': 'What is selected and drawn' }, side.element, list.element),
    ),
    liveRegion,
  );
  const graphView = new GraphView(canvas, {
    select: (id) => app.select(id),
    expand: (id) => app.expand(id),
    move: (id, position) => app.moveNode(id, position),
  });
  let renderImage = () => '';
  const exportControls = exportMenu(
    { png: () => renderPng(renderImage()), svg: () => renderImage() },
    announce,
    async (error) => noticeArea.set('file', { text: await formatRequestError(error), isError: true }),
  );
  root.querySelector('header')?.append(h('nav', { 'aria-label': 'Take away' }, ...exportControls.elements));
  return {
    graphView,
    notices: noticeArea,
    announce,
    setBusy: (on) => stage.classList.toggle('busy', on),
    focusSearch: () => search.focus(),
    setSearchPrompt: (text) => search.prompt(text),
    render(model, positions) {
      const { visible, view, graph } = model;
      graphView.draw(visible, positions, model.hiddenCounts, {
        selected: view.selected,
        path: getPathIds(model),
      });
      legend.update(model);
      timeline.update(model);
      list.update(model);
      side.update(model);
      exportControls.update(model);
      const counts = [
        `${formatCount(visible.nodes.length, ENTITIES)}, ${formatCount(visible.edges.length, RELATIONSHIPS)}`,
        visible.filteredOutCount > 0 && `${visible.filteredOutCount} left out by the filters`,
      ]
        .filter(Boolean)
        .join(' · ');
      setChildren(countsLine, counts);
      document.title = `${getSelectedName(model) ?? getTitle(model)} – Entente`;
      renderImage = () =>
        renderSvgImage(
          visible,
          positions,
          getTitle(model),
          [counts, formatHiddenCount(model)].filter(Boolean).join(' · '),
        );
      noticeArea.set(
        'nothing',
        visible.nodes.length === 0 && graph.nodes.size > 0
          ? {
              text: 'The filters leave nothing to draw.',
              coversPage: true,
              action: {
                name: 'Let everything in',
                run: () =>
                  app.changeView({ entities: null, kinds: null, status: null, from: null, to: null }),
              },
            }
          : null,
      );
    },
  };
}

/** For the history of the browser, and for whoever has several of these open. */
function getSelectedName({ view, graph }: PageModel): string | null {
  const edge = view.selected ? graph.edges.get(view.selected) : undefined;
  return (
    (view.selected && graph.nodes.get(view.selected)?.name) ??
    (edge ? formatEdgeTitle(edge, graph.nodes) : null)
  );
}

/** What an image of the picture is called. */
function getTitle({ view, graph }: PageModel): string {
  const names = view.around.flatMap((id) => graph.nodes.get(id)?.name ?? []);
  return names.length > 0 ? `Around ${names.join(', ')}` : 'Who met whom';
}

function formatHiddenCount({ visible, hiddenCounts }: PageModel): string {
  const edges = visible.nodes.reduce((sum, { id }) => sum + (hiddenCounts.get(id)?.edges ?? 0), 0);
  return edges > 0 ? `${formatCount(edges, RELATIONSHIPS)} to what is not drawn` : '';
}

/** The ids of the path that is lit; null without one. */
function getPathIds({ view, graph }: PageModel): ReadonlySet<string> | null {
  const path = view.path && graph.paths?.paths[view.path.at];
  if (!path) return null;
  return new Set([
    ...path.nodes.map(({ id }) => id),
    ...path.steps.flatMap(({ edges }) => edges.map(({ id }) => id)),
  ]);
}

function logoImage(): HTMLElement {
  return h('img', { src: './icon.svg', alt: '', width: 26, height: 26 });
}
