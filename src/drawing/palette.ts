/** The colours of a drawing in light and dark mode; src/explorer/style/theme.css has the same values. */
import type { EdgeType } from '../model/graph-rows.js';
import type { EntityKind } from '../model/vocabulary.js';

export interface Palette {
  readonly background: string;
  readonly text: string;
  readonly mutedText: string;
  readonly nodes: Readonly<
    Record<EntityKind, { readonly fill: string; readonly border: string; readonly text: string }>
  >;
  readonly edges: Readonly<Record<EdgeType, string>>;
}

export const LIGHT: Palette = {
  background: '#ffffff',
  text: '#1b2733',
  mutedText: '#566573',
  nodes: {
    PERSON: { fill: '#e3eefb', border: '#1f5fa8', text: '#12263f' },
    PARTY: { fill: '#fdebd3', border: '#b35c00', text: '#3d2200' },
    COUNTRY: { fill: '#2e6b4f', border: '#1d4a36', text: '#ffffff' },
    INSTITUTION: { fill: '#f0ebf8', border: '#6a4ba3', text: '#2a1c47' },
  },
  edges: {
    MET: '#1f5fa8',
    MEMBER_OF: '#5d6673',
    EXCHANGE_CHANNEL: '#b35c00',
    PART_OF: '#868f9b',
    ACT: '#a3195b',
  },
};

export const DARK: Palette = {
  background: '#171f28',
  text: '#e6ebf1',
  mutedText: '#9fadbb',
  nodes: {
    PERSON: { fill: '#1a3048', border: '#79b2ee', text: '#e7f1fc' },
    PARTY: { fill: '#3b2811', border: '#eda559', text: '#fdeedb' },
    COUNTRY: { fill: '#27604a', border: '#6cc29b', text: '#ffffff' },
    INSTITUTION: { fill: '#2b2343', border: '#b79df0', text: '#efe9fb' },
  },
  edges: {
    MET: '#8fbdf0',
    MEMBER_OF: '#9aa5b3',
    EXCHANGE_CHANNEL: '#eda559',
    PART_OF: '#6b7b8c',
    ACT: '#f07fb4',
  },
};
