/** What the page says about itself: sizes, troubles, stale addresses, and each change to those who do not see it. */
import type { Loaded } from './data/load-picture.js';
import { Trouble } from './data/transport.js';
import { troubleMessage } from './data/trouble-message.js';
import type { Shown } from './panel/actions.js';
import { ENTITIES, edgeTitle, RELATIONSHIPS } from './panel/wording.js';
import type { Screen } from './screen.js';
import { readableId } from './state/readable-id.js';
import { MOST_AT_ONCE, type View } from './state/view.js';
import { counted, ENTITY_NAMES } from './state/vocabulary.js';

const MOST_NAMED = 5;

export function tellStale({ notices }: Screen, ids: readonly string[]): void {
  const rest = ids.length - MOST_NAMED;
  const named = [...ids.slice(0, MOST_NAMED).map(readableId), ...(rest > 0 ? [`${rest} more`] : [])].join(
    ', ',
  );
  notices.set('stale', {
    text: `The address names ${counted(ids.length, { one: 'thing', many: 'things' })} that the graph does not have, or not here; skipped: ${named}.`,
  });
}

/** What in the address makes no sense. */
export function tellOddities({ notices }: Screen, oddities: readonly string[]): void {
  notices.set(
    'odd',
    oddities.length > 0 ? { text: `Skipped in the address: ${oddities.join('; ')}.` } : null,
  );
}

/** That the picture was cut, or that there is nothing to draw. */
export function tellSize(
  { notices }: Screen,
  { truncated, nodes, dataset }: Loaded,
  { view, change, again }: { view: View; change: (part: Partial<View>) => void; again: () => void },
): void {
  notices.set(
    'size',
    truncated
      ? {
          text: `Too much to draw at once: ${nodes.size.toLocaleString('en-GB')} of ${counted(dataset.entities, ENTITIES)} are here, those with most meetings or nearest. Search, or expand what matters.`,
          ...(view.most < MOST_AT_ONCE
            ? { action: { name: `Draw up to ${MOST_AT_ONCE}`, run: () => change({ most: MOST_AT_ONCE }) } }
            : {}),
        }
      : null,
  );
  notices.set(
    'empty',
    nodes.size === 0
      ? {
          text: 'The graph is empty. Load facts into it with `entente load`, or start the server with some.',
          whole: true,
          action: { name: 'Try again', run: again },
        }
      : null,
  );
}

export async function tellTrouble(
  { notices }: Screen,
  error: unknown,
  whole: boolean,
  again: () => void,
): Promise<void> {
  if (!(error instanceof Trouble)) console.error(error);
  notices.set('trouble', {
    text: await troubleMessage(error),
    whole,
    error: true,
    action: { name: 'Try again', run: again },
  });
}

/** Into the live region: what is selected, and how much is drawn. */
export function tellChange(screen: Screen, shown: Shown | null): void {
  if (!shown) return;
  const { view, loaded, drawn, byNode } = shown;
  const node = view.selected ? loaded.nodes.get(view.selected) : undefined;
  const edge = view.selected ? loaded.edges.get(view.selected) : undefined;
  const parts = [
    node &&
      `${node.name}, ${ENTITY_NAMES[node.kind].one}, ${counted(byNode.get(node.id)?.length ?? 0, RELATIONSHIPS)}.`,
    edge && `${edgeTitle(edge, loaded.nodes)}.`,
    loaded.paths && `${counted(loaded.paths.paths.length, { one: 'path', many: 'paths' })} found.`,
    `${counted(drawn.nodes.length, ENTITIES)} and ${counted(drawn.edges.length, RELATIONSHIPS)} drawn.`,
  ];
  screen.announce(parts.filter(Boolean).join(' '));
}
