/** Measures a document in one pass, without validating it. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export interface DocumentSize {
  readonly operations: number;
  readonly fragments: number;
  readonly directives: number;
  readonly aliases: number;
  /** Root fields of the operation with the most, fragments expanded, `__typename` included. */
  readonly rootFields: number;
  /** Deepest nesting of fields, fragments expanded, without introspection. */
  readonly depth: number;
  /** Deepest nesting of fields within `__schema` and `__type`. */
  readonly introspectionDepth: number;
}

interface Extent {
  readonly fields: number;
  readonly depth: number;
  readonly introspectionDepth: number;
}

const EMPTY_EXTENT: Extent = { fields: 0, depth: 0, introspectionDepth: 0 };

export function measureDocument(document: DocumentNode): DocumentSize {
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
  const extents = new ExtentCounter(document);
  const operationExtents = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [extents.measureSelectionSet(definition.selectionSet)]
      : [],
  );
  const maxOf = (measure: (extent: Extent) => number) => Math.max(0, ...operationExtents.map(measure));
  return {
    ...counts,
    rootFields: maxOf(({ fields }) => fields),
    depth: maxOf(({ depth }) => depth),
    introspectionDepth: maxOf(({ introspectionDepth }) => introspectionDepth),
  };
}

/** Measures each fragment once, however often it is spread. A fragment that spreads itself counts as empty there. */
class ExtentCounter {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly cache = new Map<string, Extent>();

  constructor(document: DocumentNode) {
    this.fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    );
  }

  measureSelectionSet({ selections }: SelectionSetNode): Extent {
    return selections.map((selection) => this.measureSelection(selection)).reduce(addExtents, EMPTY_EXTENT);
  }

  private measureSelection(selection: SelectionNode): Extent {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.measureSelectionSet(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.measureFragment(selection.name.value);
    const inner = selection.selectionSet ? this.measureSelectionSet(selection.selectionSet) : EMPTY_EXTENT;
    const depth = 1 + Math.max(inner.depth, inner.introspectionDepth);
    const isIntrospection = selection.name.value === '__schema' || selection.name.value === '__type';
    return isIntrospection
      ? { fields: 1, depth: 0, introspectionDepth: depth }
      : { fields: 1, depth, introspectionDepth: 0 };
  }

  private measureFragment(name: string): Extent {
    const known = this.cache.get(name);
    if (known) return known;
    this.cache.set(name, EMPTY_EXTENT);
    const fragment = this.fragments.get(name);
    const extent = fragment ? this.measureSelectionSet(fragment.selectionSet) : EMPTY_EXTENT;
    this.cache.set(name, extent);
    return extent;
  }
}

function addExtents(left: Extent, right: Extent): Extent {
  return {
    fields: left.fields + right.fields,
    depth: Math.max(left.depth, right.depth),
    introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
  };
}
