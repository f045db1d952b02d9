/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type EntityKind =
  | 'COUNTRY'
  | 'INSTITUTION'
  | 'PARTY'
  | 'PERSON';

export type NameResolution =
  | 'AMBIGUOUS'
  | 'CLOSEST'
  | 'FOUND'
  | 'NOT_FOUND';

export type WhoMetQueryVariables = Exact<{
  name: string;
}>;


export type WhoMetQuery = { whoMet: { resolution: NameResolution, entity:
      | { name: string }
      | { name: string }
      | { name: string }
      | { name: string }
     | null, candidates: Array<
      | { name: string, kind: EntityKind }
      | { name: string, kind: EntityKind }
      | { name: string, kind: EntityKind }
      | { name: string, kind: EntityKind }
    >, encounters: { totalCount: number, nodes: Array<{ meetingCount: number, lastDate: string | null, counterpart:
          | { name: string }
          | { name: string }
          | { name: string }
          | { name: string }
         }> } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const WhoMetDocument = new TypedDocumentString(`
    query WhoMet($name: String!) {
  whoMet(name: $name, first: 100) {
    resolution
    entity {
      name
    }
    candidates {
      name
      kind
    }
    encounters {
      totalCount
      nodes {
        counterpart {
          name
        }
        meetingCount
        lastDate
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoMetQuery, WhoMetQueryVariables>;