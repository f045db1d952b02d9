/** Generates plausible names of made-up people and places from syllables and Chinese characters. */
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

export function personName(random: Random): PersonName {
  return {
    family: word(random, 2),
    given: word(random, random.between(2, 3)),
    native: random.pick(FAMILIES) + random.pick(GIVEN) + (random.boolean(0.7) ? random.pick(GIVEN) : ''),
  };
}

export function placeName(random: Random): string {
  return word(random, 3);
}

function word(random: Random, syllables: number): string {
  let text = '';
  for (let syllable = 0; syllable < syllables; syllable += 1)
    text +=
      random.pick(ONSETS) + random.pick(VOWELS) + (syllable === syllables - 1 ? random.pick(CODAS) : '');
  return text[0]?.toUpperCase() + text.slice(1);
}
