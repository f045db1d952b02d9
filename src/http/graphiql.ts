/** The page of GraphiQL, whose tabs stay where they are when they are pressed. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

/**
 * GraphiQL keeps tabs within bounds that it measures before they have their places, and lets go of them while one has
 * the focus: a tab that is pressed would jump away from under the pointer, and the click be lost. So none is dragged.
 */
const STEADY_TABS = `<style>.graphiql-tab { transform: none !important; }</style>
<script>
  document.addEventListener('pointerdown', (event) => {
    if (event.target.closest('.graphiql-tab')) event.stopPropagation();
  }, true);
</script>`;

export function graphiqlPage(options: Parameters<typeof renderGraphiQL>[0]): string {
  const page = renderGraphiQL(options);
  const end = page.lastIndexOf('</body>');
  return `${page.slice(0, end)}${STEADY_TABS}${page.slice(end)}`;
}
