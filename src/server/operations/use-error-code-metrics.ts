/** Yoga plugin that passes the first error code of each GraphQL response to the metrics. */
import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import type { Metrics } from './metrics.js';

/** Must follow the plugin that masks errors, which sets the codes. */
export function useErrorCodeMetrics(metrics: Metrics): Plugin {
  return {
    onResultProcess({ result, serverContext }) {
      const [error] = 'errors' in result ? (result.errors ?? []) : [];
      const { res } = serverContext as { readonly res?: ServerResponse };
      if (error && res) metrics.setErrorCode(res, String(error.extensions?.code));
    },
  };
}
