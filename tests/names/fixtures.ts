/** Entities for the tests of names. */
import type { NamedEntity, StoredName } from '../../src/model/graph-rows.js';
import { NameIndex } from '../../src/names/name-index.js';
import { toNameText, toSearchKeys } from '../../src/names/normalize-name.js';

/** The first name is the primary one; the others are aliases by default. */
export function entity(
  id: string,
  ...names: readonly (string | [string, StoredName['kind']])[]
): NamedEntity {
  const stored = names.map((name, index): StoredName => {
    const [value, kind] = typeof name === 'string' ? [name, 'ALIAS' as const] : name;
    return { value, kind: index === 0 ? 'PRIMARY' : kind };
  });
  return { id, name: stored[0]?.value ?? '', names: stored };
}

export function indexOf(entities: readonly NamedEntity[]): NameIndex {
  return NameIndex.of(
    entities.map((named) => {
      const names = named.names.map(({ value }) => value);
      return { ...named, searchKeys: toSearchKeys(names), nameText: toNameText(names) };
    }),
  );
}

export const PEOPLE: readonly NamedEntity[] = [
  entity('wang-huning', 'Wang Huning', ['王沪宁', 'NATIVE'], ['王滬寧', 'NATIVE'], 'Wang Hu-ning'),
  entity('wang-yi', 'Wang Yi', ['王毅', 'NATIVE']),
  entity('moriyama', 'Hiroshi Moriyama', ['森山裕', 'NATIVE'], ['もりやまひろし', 'TRANSLITERATION']),
  entity('nishida', 'Makoto Nishida', ['西田実仁', 'NATIVE']),
  entity('ishiba', 'Shigeru Ishiba', ['石破茂', 'NATIVE']),
  entity('cho', 'Cho Tae-yul', ['조태열', 'NATIVE'], ['趙兌烈', 'NATIVE'], 'Cho Tae-yong'),
  entity('trump', 'Donald Trump', 'Donald J. Trump', ['ドナルド・トランプ', 'TRANSLITERATION']),
  entity('nguyen', 'Nguyễn Phú Trọng'),
  entity('obrien', 'Conor O’Brien'),
  entity('orban', 'Viktor Orbán'),
  entity('dialogue', 'LDP/Komeito–CPC Dialogue'),
];
