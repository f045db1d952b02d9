/** Sends a GET request with headers that fetch does not allow, such as Host; resolves to its status and body. */
import { request } from 'node:http';

export function rawGet(
  base: string,
  path: string,
  headers: Record<string, string>,
): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    request(base, { path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => resolve([response.statusCode, body]));
    })
      .on('error', reject)
      .end();
  });
}
