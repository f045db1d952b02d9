/** Yoga plugin against cross-site request forgery: a GET needs a header that forms and links cannot send. */
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const HEADER = 'x-graphql-yoga-csrf';

/** Wraps the plugin of the library, whose message does not name the header. */
export function useCsrfHeader(): Plugin {
  const prevention = useCSRFPrevention({ requestHeaders: [HEADER] }) as Required<
    Pick<Plugin, 'onRequestParse'>
  >;
  return {
    async onRequestParse(parsed) {
      try {
        return await prevention.onRequestParse(parsed);
      } catch {
        throw new GraphQLError(`A GET needs the header ${HEADER}, with any value; a POST does not.`, {
          extensions: { code: 'BAD_REQUEST', http: { status: 403 } },
        });
      }
    },
  };
}
