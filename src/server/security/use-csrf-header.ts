/** A question that a page of another site may have a browser send unasked is none: by GET a header of our own is wanted. */
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const HEADER = 'x-graphql-yoga-csrf';

/** The library's, which does not say what header is wanted. */
export function useCsrfHeader(): Plugin {
  const prevention = useCSRFPrevention({ requestHeaders: [HEADER] }) as Required<
    Pick<Plugin, 'onRequestParse'>
  >;
  return {
    async onRequestParse(parsed) {
      try {
        return await prevention.onRequestParse(parsed);
      } catch {
        throw new GraphQLError(`By GET the header ${HEADER} is wanted, with any value; else ask by POST.`, {
          extensions: { code: 'BAD_REQUEST', http: { status: 403 } },
        });
      }
    },
  };
}
