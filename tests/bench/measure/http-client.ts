/** A minimal HTTP client: it shares the machine with the servers it measures, so it must cost little. */
import { Agent, request } from 'node:http';
import type { GraphQLQuery } from './queries.js';

const agent = new Agent({ keepAlive: true });

/** Returns a function that sends the query and resolves to the response body. It rejects on an error response. */
export function createRequest(url: string, query: GraphQLQuery): () => Promise<string> {
  const body = Buffer.from(JSON.stringify(query));
  const { hostname, port, pathname } = new URL(url);
  const options = {
    agent,
    hostname,
    port,
    path: pathname,
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-length': body.length },
  };
  return () =>
    new Promise((resolve, reject) => {
      const sent = request(options, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode === 200 && !text.startsWith('{"errors"')) resolve(text);
          else reject(new Error(`${response.statusCode}: ${text.slice(0, 500)}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
}
