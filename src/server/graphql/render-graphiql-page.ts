/** The page of GraphiQL, with a fix for its tabs and a prompt for the token. */
import type { GraphiQLOptions } from 'graphql-yoga';

/**
 * GraphiQL keeps dragged tabs within bounds that it measures too early, and releases them while one has the focus: a
 * pressed tab jumps away from under the pointer, and the click is lost. So tabs cannot be dragged.
 */
const DISABLE_TAB_DRAGGING = `<style>.graphiql-tab { transform: none !important; }</style>
<script>
  document.addEventListener('pointerdown', (event) => {
    if (event.target.closest('.graphiql-tab')) event.stopPropagation();
  }, true);
</script>`;

/**
 * If the server requires a token, GraphiQL asks for it once and keeps it as the explorer does
 * (src/explorer/api/fetch-with-token.ts). An `Authorization` header from the Headers tab takes precedence.
 */
const TOKEN_PROMPT = `<script>
  (() => {
    const KEY = 'entente-token';
    const send = window.fetch;
    window.fetch = async (input, init) => {
      for (;;) {
        const request = new Request(input instanceof Request ? input.clone() : input, init);
        const token = sessionStorage.getItem(KEY);
        const own = request.headers.has('authorization');
        if (token && !own) request.headers.set('authorization', 'Bearer ' + token);
        const response = await send.call(window, request);
        if (response.status !== 401 || own) return response;
        // Another request may have prompted for it meanwhile.
        if (sessionStorage.getItem(KEY) !== token) continue;
        const given = prompt(token ? 'Wrong token. Token of this server:' : 'This server requires a token:');
        if (!given) return response;
        sessionStorage.setItem(KEY, given.trim());
      }
    };
  })();
</script>`;

export async function renderGraphiqlPage(options: GraphiQLOptions): Promise<string> {
  // The module takes 50 MB of memory, so it is imported on the first request.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL(options);
  const start = page.indexOf('<head>') + '<head>'.length;
  const end = page.lastIndexOf('</body>');
  return [
    page.slice(0, start),
    TOKEN_PROMPT,
    page.slice(start, end),
    DISABLE_TAB_DRAGGING,
    page.slice(end),
  ].join('');
}
