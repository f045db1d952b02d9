/** Names that look like names, none of which anybody has to have: of syllables and characters, by number. */
import type { Random } from './random.js';

const ONSETS = [
  'b',
  'd',
  'f',
  'g',
  'h',
  'j',
  'k',
  'l',
  'm',
  'n',
  'p',
  'r',
  's',
  't',
  'v',
  'w',
  'y',
  'z',
  'ch',
  'sh',
];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ao', 'ei'];
const CODAS = ['', '', '', 'n', 'ng', 'r', 's', 'l'];
const FAMILIES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰国建文志宁海云山川美惠子和正信义'];

export interface PersonName {
  readonly family: string;
  readonly given: string;
  readonly native: string;
}

export function personName(chance: Random): PersonName {
  return {
    family: word(chance, 2),
    given: word(chance, chance.between(2, 3)),
    native: chance.pick(FAMILIES) + chance.pick(GIVEN) + (chance.boolean(0.7) ? chance.pick(GIVEN) : ''),
  };
}

export function placeName(chance: Random): string {
  return word(chance, 3);
}

function word(chance: Random, syllables: number): string {
  let text = '';
  for (let syllable = 0; syllable < syllables; syllable += 1)
    text +=
      chance.pick(ONSETS) + chance.pick(VOWELS) + (syllable === syllables - 1 ? chance.pick(CODAS) : '');
  return text[0]?.toUpperCase() + text.slice(1);
}
