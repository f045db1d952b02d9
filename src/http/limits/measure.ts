/** How large a document is, in one pass and before anything is validated: what a flood would be made of. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export interface Measures {
  readonly operations: number;
  readonly fragments: number;
  readonly directives: number;
  readonly aliases: number;
  /** Of the operation with most, fragments expanded; `__typename` counts as well. */
  readonly rootFields: number;
  /** Fields in fields, fragments expanded. */
  readonly depth: number;
  /** The same within `__schema` and `__type`. */
  readonly introspectionDepth: number;
}

interface Extent {
  readonly fields: number;
  readonly depth: number;
  readonly introspectionDepth: number;
}

const NOTHING: Extent = { fields: 0, depth: 0, introspectionDepth: 0 };

export function measure(document: DocumentNode): Measures {
  const counts = { operations: 0, fragments: 0, directives: 0, aliases: 0 };
  visit(document, {
    OperationDefinition() {
      counts.operations += 1;
    },
    FragmentDefinition() {
      counts.fragments += 1;
    },
    Directive() {
      counts.directives += 1;
    },
    Field({ alias }) {
      if (alias) counts.aliases += 1;
    },
  });
  const extents = new Extents(document);
  const each = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [extents.ofSet(definition.selectionSet)] : [],
  );
  const most = (of: (extent: Extent) => number) => Math.max(0, ...each.map(of));
  return {
    ...counts,
    rootFields: most(({ fields }) => fields),
    depth: most(({ depth }) => depth),
    introspectionDepth: most(({ introspectionDepth }) => introspectionDepth),
  };
}

/** Each fragment is measured once, however often it is spread; one that spreads itself counts as empty there. */
class Extents {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly known = new Map<string, Extent>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  ofSet({ selections }: SelectionSetNode): Extent {
    return selections.map((selection) => this.ofSelection(selection)).reduce(both, NOTHING);
  }

  private ofSelection(selection: SelectionNode): Extent {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.ofSet(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    const inner = selection.selectionSet ? this.ofSet(selection.selectionSet) : NOTHING;
    const deepest = 1 + Math.max(inner.depth, inner.introspectionDepth);
    const introspects = selection.name.value === '__schema' || selection.name.value === '__type';
    return introspects
      ? { fields: 1, depth: 0, introspectionDepth: deepest }
      : { fields: 1, depth: deepest, introspectionDepth: 0 };
  }

  private ofFragment(name: string): Extent {
    const known = this.known.get(name);
    if (known) return known;
    this.known.set(name, NOTHING);
    const fragment = this.fragments.get(name);
    const extent = fragment ? this.ofSet(fragment.selectionSet) : NOTHING;
    this.known.set(name, extent);
    return extent;
  }
}

function both(one: Extent, other: Extent): Extent {
  return {
    fields: one.fields + other.fields,
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
  };
}
