/** The page and the files show a kind in the same colour. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EDGE_LOOK, NODE_LOOK } from '../../src/export/look.js';
import { packageRoot } from '../../src/package-root.js';

const css = readFileSync(join(packageRoot(), 'src', 'explorer', 'style', 'theme.css'), 'utf8');
const light = css.slice(0, css.indexOf('@media'));

function colour(name: string): string | undefined {
  return new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
}

it.each([
  ['party', NODE_LOOK.PARTY.line],
  ['person', NODE_LOOK.PERSON.line],
  ['country', NODE_LOOK.COUNTRY.fill],
  ['institution', NODE_LOOK.INSTITUTION.line],
  ['met', EDGE_LOOK.MET.line],
  ['member', EDGE_LOOK.MEMBER_OF.line],
  ['channel', EDGE_LOOK.EXCHANGE_CHANNEL.line],
  ['part', EDGE_LOOK.PART_OF.line],
  ['act', EDGE_LOOK.ACT.line],
])('%s has the colour that it has in files', (name, inFiles) => {
  expect(colour(name)).toBe(inFiles);
});
