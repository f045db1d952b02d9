/** Types the query in who-met.graphql by the schema of a running Entente. */
import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildClientSchema, getIntrospectionQuery, parse, printSchema } from 'graphql';

const url = `${process.env.ENTENTE_URL ?? 'http://127.0.0.1:4000'}/graphql`;
const response = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
});
const { data } = await response.json();
const schemaAst = buildClientSchema(data);

const location = 'src/who-met.graphql';
const filename = 'src/who-met.generated.ts';
const output = await codegen({
  filename,
  schema: parse(printSchema(schemaAst)),
  schemaAst,
  documents: [{ location, document: parse(await readFile(location, 'utf8')) }],
  config: {
    disableDescriptions: true,
    documentMode: 'string',
    scalars: { PartialDate: 'string' },
    useTypeImports: true,
  },
  plugins: [{ typescriptOperations: {} }, { typedDocumentNode: {} }],
  pluginMap: { typescriptOperations, typedDocumentNode },
});
await writeFile(filename, output);
