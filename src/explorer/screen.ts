/** Everything that is on the page, put together: header, picture, panel and time. */
import type { App } from './app.js';
import type { Ask } from './data/transport.js';
import { troubleMessage } from './data/trouble-message.js';
import { h, put } from './dom.js';
import type { Shown } from './panel/actions.js';
import { exportMenu } from './panel/export-menu.js';
import { filters } from './panel/filters.js';
import { notices } from './panel/notice.js';
import { searchBox } from './panel/search-box.js';
import { sidePanel } from './panel/side-panel.js';
import { timeBar } from './panel/time-bar.js';
import { tree } from './panel/tree.js';
import { ENTITIES, edgeTitle, RELATIONSHIPS } from './panel/wording.js';
import { pngOf, svgOf } from './picture/images.js';
import type { Places } from './picture/layout.js';
import { Picture } from './picture/picture.js';
import { counted } from './state/vocabulary.js';

export interface Screen {
  readonly picture: Picture;
  readonly notices: ReturnType<typeof notices>;
  show(shown: Shown, places: Places): void;
  announce(text: string): void;
  busy(on: boolean): void;
  focusSearch(): void;
  /** What the search asks for; null: anything. */
  prompt(text: string | null): void;
}

export function buildScreen(root: HTMLElement, app: App, ask: Ask): Screen {
  const live = h('p', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
  const announce = (text: string) => put(live, text);
  const canvas = h('div', {
    class: 'canvas',
    id: 'picture',
    tabindex: 0,
    role: 'application',
    'aria-label':
      'Picture of the graph. Arrow keys walk to a neighbour, Enter expands, Escape goes back. The list beside it says the same.',
  });
  const size = h('p', { class: 'size' });
  const note = notices();
  const search = searchBox(ask, {
    pick: ({ is, id }) => {
      if (is === 'entity') app.find(id);
      else app.findWhole(id);
      // From there arrows walk; whoever has not found a path's other end types on.
      if (!app.isPicking) canvas.focus({ preventScroll: true });
    },
    leave: () => app.leave(),
  });
  const legend = filters(app);
  const time = timeBar(app);
  const list = tree(app);
  const side = sidePanel(ask, app);
  const zoom = (name: string, text: string, run: () => void) =>
    h('button', { type: 'button', 'aria-label': name, title: name, onclick: run }, text);
  const zooms = h(
    'div',
    { class: 'zooms' },
    zoom('Zoom in', '+', () => picture.zoomBy(1.3)),
    zoom('Zoom out', '−', () => picture.zoomBy(1 / 1.3)),
    zoom('Fit the picture', '⤢', () => picture.fit()),
  );
  const stage = h('section', { class: 'stage', 'aria-label': 'Picture' }, canvas, size, zooms, note.element);
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
          mark(),
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
      time.element,
      h('aside', { class: 'panel', 'aria-label': 'What is selected and drawn' }, side.element, list.element),
    ),
    live,
  );
  const picture = new Picture(canvas, {
    select: (id) => app.select(id),
    expand: (id) => app.expand(id),
    move: (id, place) => app.move(id, place),
  });
  let image = () => '';
  const takeAway = exportMenu({ png: () => pngOf(image()), svg: () => image() }, announce, async (error) =>
    note.set('file', { text: await troubleMessage(error), error: true }),
  );
  root.querySelector('header')?.append(h('nav', { 'aria-label': 'Take away' }, ...takeAway.elements));
  return {
    picture,
    notices: note,
    announce,
    busy: (on) => stage.classList.toggle('busy', on),
    focusSearch: () => search.focus(),
    prompt: (text) => search.prompt(text),
    show(shown, places) {
      const { drawn, view, loaded } = shown;
      picture.draw(drawn, places, shown.more, { selected: view.selected, path: onPath(shown) });
      legend.update(shown);
      time.update(shown);
      list.update(shown);
      side.update(shown);
      takeAway.update(shown);
      const counts = [
        `${counted(drawn.nodes.length, ENTITIES)}, ${counted(drawn.edges.length, RELATIONSHIPS)}`,
        drawn.left > 0 && `${drawn.left} left out by the filters`,
      ]
        .filter(Boolean)
        .join(' · ');
      put(size, counts);
      document.title = `${selectedName(shown) ?? titleOf(shown)} – Entente`;
      image = () =>
        svgOf(drawn, places, titleOf(shown), [counts, hiddenIn(shown)].filter(Boolean).join(' · '));
      note.set(
        'nothing',
        drawn.nodes.length === 0 && loaded.nodes.size > 0
          ? {
              text: 'The filters leave nothing to draw.',
              whole: true,
              action: {
                name: 'Let everything in',
                run: () => app.change({ entities: null, kinds: null, status: null, from: null, to: null }),
              },
            }
          : null,
      );
    },
  };
}

/** For the history of the browser, and for whoever has several of these open. */
function selectedName({ view, loaded }: Shown): string | null {
  const edge = view.selected ? loaded.edges.get(view.selected) : undefined;
  return (
    (view.selected && loaded.nodes.get(view.selected)?.name) ?? (edge ? edgeTitle(edge, loaded.nodes) : null)
  );
}

/** What an image of the picture is called. */
function titleOf({ view, loaded }: Shown): string {
  const names = view.around.flatMap((id) => loaded.nodes.get(id)?.name ?? []);
  return names.length > 0 ? `Around ${names.join(', ')}` : 'Who met whom';
}

function hiddenIn({ drawn, more }: Shown): string {
  const edges = drawn.nodes.reduce((sum, { id }) => sum + (more.get(id)?.edges ?? 0), 0);
  return edges > 0 ? `${counted(edges, RELATIONSHIPS)} to what is not drawn` : '';
}

/** The ids of the path that is lit; null without one. */
function onPath({ view, loaded }: Shown): ReadonlySet<string> | null {
  const path = view.path && loaded.paths?.paths[view.path.at];
  if (!path) return null;
  return new Set([
    ...path.nodes.map(({ id }) => id),
    ...path.steps.flatMap(({ edges }) => edges.map(({ id }) => id)),
  ]);
}

function mark(): HTMLElement {
  return h('img', { src: './icon.svg', alt: '', width: 26, height: 26 });
}
