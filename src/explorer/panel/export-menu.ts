/** Taking the picture away: as an image of what is seen, or as files of exactly what is drawn. */
import { takeFile } from '../data/take-file.js';
import { storedToken } from '../data/token.js';
import { h, put } from '../dom.js';
import { graphiqlLink, viewAsGraphQL } from '../state/as-graphql.js';
import { exportLink, FORMATS } from '../state/export-links.js';
import type { Shown } from './actions.js';

export interface Images {
  readonly png: () => Promise<Blob>;
  readonly svg: () => string;
}

export function exportMenu(images: Images, announce: (text: string) => void, fail: (error: unknown) => void) {
  const files = h('ul', {});
  files.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || !storedToken()) return;
    event.preventDefault();
    takeFile(link.href).then(({ blob, name }) => save(blob, name), fail);
  });
  const menu = h(
    'details',
    { class: 'menu' },
    h('summary', { class: 'button' }, 'Export'),
    h(
      'div',
      { class: 'sheet' },
      h(
        'button',
        {
          type: 'button',
          id: 'png',
          onclick: () => images.png().then((blob) => save(blob, 'entente-picture.png'), fail),
        },
        'PNG image',
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'svg',
          onclick: () => save(new Blob([images.svg()], { type: 'image/svg+xml' }), 'entente-picture.svg'),
        },
        'SVG image, with real text',
      ),
      files,
    ),
  );
  const query = h(
    'a',
    { class: 'button', id: 'as-graphql', target: '_blank', rel: 'noopener' },
    'Copy as GraphQL',
  );
  let text = '';
  /** Null: the query is too long for an address. */
  let link: string | null = null;
  query.addEventListener('click', () => {
    navigator.clipboard?.writeText(text).then(
      () =>
        announce(
          link
            ? 'Copied, and opened in GraphiQL.'
            : 'Copied. It is too long for an address: paste it into GraphiQL.',
        ),
      () => announce('Opened in GraphiQL.'),
    );
  });
  document.addEventListener('click', ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
    event.stopPropagation();
  });
  return {
    elements: [query, menu],
    update({ view, drawn }: Shown) {
      const ids = drawn.nodes.map(({ id }) => id);
      text = viewAsGraphQL(view, ids);
      link = graphiqlLink(text);
      query.setAttribute('href', link ?? 'graphql');
      const links = FORMATS.map(({ path, name }) => ({ path, name, href: exportLink(path, view, ids) }));
      put(
        files,
        ...links.flatMap(({ path, name, href }) =>
          href ? [h('li', {}, h('a', { href, download: '', 'data-format': path }, name))] : [],
        ),
        links.some(({ href }) => !href) &&
          h(
            'li',
            { class: 'quiet' },
            ids.length === 0
              ? 'Nothing is drawn.'
              : 'Too much is drawn for a file of exactly this: filter, or begin around one entity.',
          ),
      );
    },
  };
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
