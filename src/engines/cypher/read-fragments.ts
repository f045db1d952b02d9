/** Reads the Cypher fragments of one folder of `cypher/`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expandIncludes } from './expand-includes.js';
import { type Fragment, parseFragment } from './parse-fragment.js';

export type FragmentFolder =
  | 'roots'
  | 'relations'
  | 'filters'
  | 'includes'
  | 'traversal'
  | 'engine'
  | 'load'
  | 'setup';

/** Fragments by file name without extension. */
export type Fragments = ReadonlyMap<string, Fragment>;

/** All fragments of a folder, includes expanded. */
export function readFragments(packageRoot: string, folder: FragmentFolder): Fragments {
  const fragments = readFolder(packageRoot, folder);
  if (folder === 'includes') return fragments;
  const includes = readFolder(packageRoot, 'includes');
  return new Map(
    [...fragments].map(([name, fragment]) => [
      name,
      { ...fragment, body: expandIncludes(fragment.body, includes) },
    ]),
  );
}

function readFolder(packageRoot: string, folder: FragmentFolder): Fragments {
  const directory = join(packageRoot, 'cypher', folder);
  const files = readdirSync(directory).filter((file) => file.endsWith('.cypher'));
  return new Map(
    files.sort().map((file) => {
      const name = file.slice(0, -'.cypher'.length);
      return [name, parseFragment(name, readFileSync(join(directory, file), 'utf8'))];
    }),
  );
}

/** Throws if there is no fragment of that name. */
export function findFragment(fragments: Fragments, name: string): Fragment {
  const fragment = fragments.get(name);
  if (!fragment) throw new Error(`There is no Cypher fragment named ${name}.`);
  return fragment;
}

export function fragmentBody(fragments: Fragments, name: string): string {
  return findFragment(fragments, name).body;
}

/** The statements of `cypher/setup/<engine>.cypher`, which differ between the engines. */
export function readSetupStatements(packageRoot: string, engine: 'embedded' | 'neo4j'): string[] {
  const body = fragmentBody(readFragments(packageRoot, 'setup'), engine);
  return body.split(';').flatMap((statement) => statement.trim() || []);
}
