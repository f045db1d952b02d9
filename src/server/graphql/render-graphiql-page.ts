/** The page of GraphiQL, whose tabs stay where they are when they are pressed, and which asks for the token. */
import type { GraphiQLOptions } from 'graphql-yoga';

/**
 * GraphiQL keeps tabs within bounds that it measures before they have their places, and lets go of them while one has
 * the focus: a tab that is pressed would jump away from under the pointer, and the click be lost. So none is dragged.
 */
const DISABLE_TAB_DRAGGING = `<style>.graphiql-tab { transform: none !important; }</style>
<script>
  document.addEventListener('pointerdown', (event) => {
    if (event.target.closest('.graphiql-tab')) event.stopPropagation();
  }, true);
</script>`;

/**
 * On a server that wants a token GraphiQL asks for it once and keeps it as the explorer does (src/explorer/api/fetch-with-token.ts);
 * an `Authorization` in its tab Headers goes first.
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
        // Another question may have got it meanwhile.
        if (sessionStorage.getItem(KEY) !== token) continue;
        const given = prompt(token ? 'That is not the token of this server. Its token:' : 'The token of this server:');
        if (!given) return response;
        sessionStorage.setItem(KEY, given.trim());
      }
    };
  })();
</script>`;

export async function renderGraphiqlPage(options: GraphiQLOptions): Promise<string> {
  // It takes 50 MB: only where somebody opens it.
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
