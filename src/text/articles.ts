/** English articles: "the Ministry of Defense", but "Komeito"; "an import ban", but "tariffs". */
import type { EntityLabel } from '../model/graph-rows.js';

/** Organizations whose name has one of these words take "the"; names without any, such as Komeito or NATO, do not. */
const COMMON_NOUNS = new Set(
  (
    'academy administration agency alliance army assembly assemblies association authority bank bloc board brigade bundestag bureau ' +
    'cabinet caucus center centre chamber circle club coalition command commission committee community conference ' +
    'confederation congress conservatives corps council court delegation democrats department diet directorate duma ' +
    'embassy federation fleet force forces forum foundation front fund government greens group headquarters house ' +
    'institute knesset kremlin kuomintang league mission ministry ministries movement navy office organisation organization ' +
    'pact parliament party patrol pentagon police politburo presidency presidium republicans secretariat senate service services ' +
    'society staff team theater theatre treasury tribunal union'
  ).split(' '),
);
/** Initials that are read letter by letter. */
const INITIALS = new Set([
  'EU',
  'IAEA',
  'ICC',
  'IMF',
  'OECD',
  'UAE',
  'UK',
  'UN',
  'US',
  'USA',
  'USSR',
  'WHO',
  'WTO',
]);
/** Countries whose name is a common noun, a plural or a region. */
const COUNTRY_WITH_ARTICLE =
  /\b(?:Bahamas|Comoros|Congo|Emirates|Federation|Gambia|Holy See|Islands|Kingdom|Maldives|Netherlands|Philippines|Republic|Seychelles|States|Union|Vatican)\b/;
/** "Japan's Ministry of Defense" has its determiner already; "People's" is part of a name. */
const POSSESSIVE = /(?:^|\s)(?!(?:People|Workers|Women|Men|Children)['’]s)\p{L}+['’]s\s/u;

/** The name as it reads within a sentence. `labels` are those of its node; people never take an article. */
export function withArticle(name: string, labels: readonly string[]): string {
  const isLabelled = (label: EntityLabel) => labels.includes(label);
  if (/^The\s/.test(name)) return `t${name.slice(1)}`;
  if (INITIALS.has(name) && !isLabelled('Person')) return `the ${name}`;
  if (isLabelled('Country')) return COUNTRY_WITH_ARTICLE.test(name) ? `the ${name}` : name;
  if (!isLabelled('Party') && !isLabelled('Institution')) return name;
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => COMMON_NOUNS.has(word)) && !POSSESSIVE.test(name) ? `the ${name}` : name;
}

/** `a letter`, `an import ban`; a plural such as `tariffs` is returned unchanged. */
export function withIndefiniteArticle(noun: string): string {
  if (/^(?:an?|the)\s/i.test(noun)) return noun;
  const head = noun.split(/\s(?:of|for|on|in|to|against|between)\s/)[0] ?? noun;
  if (/[^s]s$/.test(head)) return noun;
  return `${/^(?:[aeio]|u(?!ni|s|ti))/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
