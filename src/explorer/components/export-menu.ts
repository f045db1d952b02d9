/** The export menu: images of the view, files with its data, and its GraphQL query. */
import { downloadFile } from '../api/download-file.js';
import { readStoredToken } from '../api/fetch-with-token.js';
import { buildExportLink, EXPORT_FORMATS } from '../state/export-links.js';
import { buildGraphiqlLink, toGraphQL } from '../state/to-graphql.js';
import { h, setChildren } from './dom.js';
import type { PageModel } from './page-model.js';

export interface ImageExporters {
  readonly png: () => Promise<Blob>;
  readonly svg: () => string;
}

export function exportMenu(
  images: ImageExporters,
  announce: (text: string) => void,
  onError: (error: unknown) => void,
) {
  const files = h('ul', {});
  files.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link || !readStoredToken()) return;
    event.preventDefault();
    downloadFile(link.href).then(({ blob, name }) => saveBlob(blob, name), onError);
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
          onclick: () => images.png().then((blob) => saveBlob(blob, 'entente-picture.png'), onError),
        },
        'PNG image',
      ),
      h(
        'button',
        {
          type: 'button',
          id: 'svg',
          onclick: () => saveBlob(new Blob([images.svg()], { type: 'image/svg+xml' }), 'entente-picture.svg'),
        },
        'SVG image (editable text)',
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
  /** Null when the query is too long for a URL. */
  let link: string | null = null;
  query.addEventListener('click', () => {
    navigator.clipboard?.writeText(text).then(
      () =>
        announce(
          link
            ? 'Query copied and opened in GraphiQL.'
            : 'Query copied. It is too long for a link: paste it into GraphiQL.',
        ),
      () => announce('Query opened in GraphiQL.'),
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
    update({ view, visible }: PageModel) {
      const ids = visible.nodes.map(({ id }) => id);
      text = toGraphQL(view, ids);
      link = buildGraphiqlLink(text);
      query.setAttribute('href', link ?? 'graphql');
      const links = EXPORT_FORMATS.map(({ path, name }) => ({
        path,
        name,
        href: buildExportLink(path, view, ids),
      }));
      setChildren(
        files,
        ...links.flatMap(({ path, name, href }) =>
          href ? [h('li', {}, h('a', { href, download: '', 'data-format': path }, name))] : [],
        ),
        links.some(({ href }) => !href) &&
          h(
            'li',
            { class: 'quiet' },
            ids.length === 0
              ? 'Nothing to export.'
              : 'Too many entities for a data file. Filter them, or show only the neighbours of one.',
          ),
      );
    },
  };
}

function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
