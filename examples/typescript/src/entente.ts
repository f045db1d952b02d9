/** Sends typed GraphQL documents to Entente. */
import type { TypedDocumentString } from './who-met.generated.js';

const ENTENTE = process.env.ENTENTE_URL ?? 'http://127.0.0.1:4000';

interface GraphQLResponse<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Throws when there is no response, and when it has errors: one line for each, beginning with its code. */
export async function execute<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${ENTENTE}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document, variables }),
  }).catch((error: Error) => {
    throw new Error(`Entente cannot be reached at ${ENTENTE}.`, { cause: error });
  });
  if (!response.headers.get('content-type')?.includes('json'))
    throw new Error(`HTTP ${response.status} without JSON.`);
  const { data, errors } = (await response.json()) as GraphQLResponse<Data>;
  if (errors)
    throw new Error(errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('\n'));
  return data as Data;
}
