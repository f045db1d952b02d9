/** The colours of the picture: written once, in the page's style sheet, and read from it. */
import type { EntityKind, RelationshipKind } from '../state/vocabulary.js';

export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  readonly entities: Record<EntityKind, string>;
  readonly edges: Record<RelationshipKind, string>;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ground: colour('ground'),
    ink: colour('ink'),
    quiet: colour('quiet'),
    accent: colour('accent'),
    entities: {
      PERSON: colour('person'),
      PARTY: colour('party'),
      COUNTRY: colour('country'),
      INSTITUTION: colour('institution'),
    },
    edges: {
      MET: colour('met'),
      MEMBER_OF: colour('member'),
      EXCHANGE_CHANNEL: colour('channel'),
      PART_OF: colour('part'),
      ACT: colour('act'),
    },
  };
}
