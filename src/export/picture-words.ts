/** What a picture is called: its title, what was filtered, and the name of its file. */
import type { Picture, PictureNode } from './picture.js';
import type { PictureQuestion } from './question.js';

export function pictureWords(
  centres: readonly Pick<PictureNode, 'label' | 'slug'>[],
  question: PictureQuestion,
): Pick<Picture, 'title' | 'filters' | 'name'> {
  const slugs = centres.map(({ slug }) => slug);
  return {
    title:
      centres.length > 0
        ? `Around ${named(
            centres.map(({ label }) => label),
            ' and ',
            ', ',
          )}`
        : 'Who met whom',
    filters: filtersOf(question),
    name: ['entente', ...(slugs.length > 0 ? [named(slugs, '-and-', '-')] : [])].join('-').slice(0, 120),
  };
}

/** Three of them in words, and how many more there are. */
function named(all: readonly string[], and: string, comma: string): string {
  const shown =
    all.length > 3
      ? [...all.slice(0, 2), `${all.length - 2}${comma.trimStart() === '-' ? '-' : ' '}others`]
      : all;
  return [shown.slice(0, -1).join(comma), ...shown.slice(-1)].filter(Boolean).join(and);
}

function filtersOf({ kinds, status, during, asOf }: PictureQuestion): string[] {
  const list = (values: readonly string[]) => (values.length > 0 ? values.join(', ') : 'none');
  const range = [during?.from, during?.to].map((day) => day ?? '…').join(' to ');
  return [
    ...(kinds ? [`relationships ${list(kinds)}`] : []),
    ...(status ? [`meetings ${list(status)}`] : []),
    ...(during?.from || during?.to ? [`${range}${during.match === 'CERTAIN' ? ', certainly' : ''}`] : []),
    ...(asOf ? [`as of ${asOf}`] : []),
  ];
}
