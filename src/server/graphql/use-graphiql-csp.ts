/** GraphiQL's page under a policy: only the scripts and styles that it came with run, and nothing comes from another host. */
import { randomBytes } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

/** GraphiQL's editor makes workers of text of its own and writes styles as it goes. */
function buildPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function useGraphiqlCsp(): Plugin {
  return {
    async onResponse({ response, setResponse, fetchAPI }) {
      if (!response.headers.get('content-type')?.startsWith('text/html')) return;
      const nonce = randomBytes(16).toString('base64');
      const page = addNonce(await response.text(), nonce);
      setResponse(
        new fetchAPI.Response(page, {
          status: response.status,
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': buildPolicy(nonce),
            'cache-control': 'no-store',
          },
        }),
      );
    },
  };
}

/** On each script of the page, and on nothing that only reads so within one. */
function addNonce(page: string, nonce: string): string {
  return page.replace(/<script\b([^>]*>[\s\S]*?<\/script>)/g, `<script nonce="${nonce}"$1`);
}
