/** A GET as fetch would not send it, such as with a Host of one's own: its status and its text. */
import { request } from 'node:http';

export function rawGet(
  base: string,
  path: string,
  headers: Record<string, string>,
): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    request(base, { path, headers }, (response) => {
      let text = '';
      response.on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve([response.statusCode, text]));
    })
      .on('error', reject)
      .end();
  });
}
