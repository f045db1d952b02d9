/** Tells the metrics which error an answer of GraphQL begins with. */
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Metrics } from './metrics.js';

/** After the plugin that masks errors, which gives them their codes. */
export function useErrorCodeMetrics(metrics: Metrics): Plugin {
  return {
    onResultProcess({ result, serverContext }) {
      const [error] = 'errors' in result ? (result.errors ?? []) : [];
      const { res } = serverContext as { readonly res?: ServerResponse };
      if (error && res) metrics.setErrorCode(res, String(error.extensions?.code));
    },
  };
}
