/** Yoga plugin that gives GraphiQL's page a Content Security Policy: its own scripts and styles only, no other host. */
import { randomBytes } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';

/** GraphiQL's editor creates workers from text and adds styles at run time, which `worker-src` and `style-src` allow. */
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

/** Adds the nonce to each script element, but not to text within a script that looks like one. */
function addNonce(page: string, nonce: string): string {
  return page.replace(/<script\b([^>]*>[\s\S]*?<\/script>)/g, `<script nonce="${nonce}"$1`);
}
