/** An act as a clause: `Shigeru Ishiba sent Wang Huning a letter (14 January 2025)`. */
import type { ActEvent } from '../model/vocabulary.js';
import {
  call,
  type Intention,
  imposedMeasure,
  intendedMode,
  isTreaty,
  isUtterance,
  modeAdverbial,
  sentObject,
} from './act-mode.js';
import { formatDate } from './format-date.js';

export interface ActFields {
  readonly event: ActEvent | null;
  readonly mode: string | null;
  readonly intended: boolean | null;
  readonly title: string | null;
  readonly date: string | null;
}

/** The past tense and the infinitive, each followed by the name of the target. */
const VERBS: Record<ActEvent, readonly [past: string, infinitive: string]> = {
  AGREE: ['agreed with', 'agree with'],
  CONSULT: ['consulted', 'consult'],
  SUPPORT: ['expressed support for', 'express support for'],
  CONCEDE: ['made a concession to', 'make a concession to'],
  COOPERATE: ['cooperated with', 'cooperate with'],
  AID: ['gave aid to', 'give aid to'],
  RETREAT: ['withdrew forces from', 'withdraw forces from'],
  REQUEST: ['made a request to', 'make a request to'],
  ACCUSE: ['made accusations against', 'make accusations against'],
  REJECT: ['rebuffed', 'rebuff'],
  THREATEN: ['threatened', 'threaten'],
  PROTEST: ['protested against', 'protest against'],
  SANCTION: ['imposed restrictions on', 'impose restrictions on'],
  MOBILIZE: ['moved forces into position against', 'move forces into position against'],
  COERCE: ['coerced', 'coerce'],
  ASSAULT: ['used violence against', 'use violence against'],
};

/** Events that are more than words: a statement can announce them, but is not how they were done. */
const DEEDS: ReadonlySet<ActEvent> = new Set([
  'COOPERATE',
  'AID',
  'RETREAT',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);

const INTENTION_VERBS: Record<Intention, string> = {
  announced: 'announced plans to',
  expected: 'was expected to',
  intended: 'was to',
  planned: 'planned to',
};

/** `from` and `to` are the names of the actor and the target, with their articles. */
export function actClause(act: ActFields, from: string, to: string): string {
  const { past, infinitive, isComplete } = describeAct(act, to);
  const verb = act.intended ? `${INTENTION_VERBS[intendedMode(act.mode)]} ${infinitive}` : past;
  const title = act.title && !isComplete ? `: “${act.title}”` : '';
  const date = act.date ? ` (${formatDate(act.date, 'long')})` : '';
  return `${from} ${verb}${title}${date}`;
}

interface ActDescription {
  /** Everything after the actor. */
  readonly past: string;
  readonly infinitive: string;
  /** Whether the clause is specific enough without the title. */
  readonly isComplete?: boolean;
}

/** The most exact verb that the event and the mode allow. */
function describeAct({ event, mode }: ActFields, to: string): ActDescription {
  const [sent, called, measure] = [sentObject(mode), call(mode), imposedMeasure(mode)];
  if (event === 'CONSULT' && sent)
    return { past: `sent ${to} ${sent}`, infinitive: `send ${to} ${sent}`, isComplete: true };
  if (event === 'CONSULT' && called)
    return { past: `held ${called} with ${to}`, infinitive: `hold ${called} with ${to}`, isComplete: true };
  if (event === 'SANCTION' && measure)
    return { past: `imposed ${measure} on ${to}`, infinitive: `impose ${measure} on ${to}` };
  if (event === 'AGREE' && isTreaty(mode))
    return { past: `reached an agreement with ${to}`, infinitive: `reach an agreement with ${to}` };
  const [past, infinitive] = event ? VERBS[event] : ['took action toward', 'take action toward'];
  const adverbial = event && DEEDS.has(event) && isUtterance(mode) ? '' : modeAdverbial(mode);
  return { past: `${past} ${to}${adverbial}`, infinitive: `${infinitive} ${to}${adverbial}` };
}
