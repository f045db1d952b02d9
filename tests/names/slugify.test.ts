/** Slugs of names. */
import { expect, it } from 'vitest';
import { slugify } from '../../src/names/slugify.js';

it.each([
  ['Cho Tae-yul', 'cho-tae-yul'],
  ["Éamon Ó Cuív's", 'eamon-o-cuivs'],
  ['Jonas Gahr Støre', 'jonas-gahr-store'],
  ['Łukasz Żółty', 'lukasz-zolty'],
  ['Đỗ Mười', 'do-muoi'],
  ['Binalı Yıldırım', 'binali-yildirim'],
  ['İsmet İnönü', 'ismet-inonu'],
  ['Ægir Groß', 'aegir-gross'],
  ['İlham Əliyev', 'ilham-aliyev'],
  ['  G20 — Summit ', 'g20-summit'],
  ['岸田文雄', ''],
])('%s becomes %j', (name, slug) => {
  expect(slugify(name)).toBe(slug);
});
