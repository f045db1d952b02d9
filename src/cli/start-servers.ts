/** Starts the HTTP server of `entente serve` and, if it has a port, the metrics server. */
import { buildSchema } from '../../schema/index.js';
import { packageVersion } from '../common/package-root.js';
import type { Graph } from '../engines/graph.js';
import type { ListenAddress } from '../server/http/listen.js';
import type { Metrics } from '../server/operations/metrics.js';
import { type MetricsServer, startMetricsServer } from '../server/operations/metrics-server.js';
import { type RunningServer, startServer } from '../server/server.js';
import { CommandError } from './command-error.js';
import { createLogHandlers } from './create-log-handlers.js';
import { getToday } from './get-today.js';
import type { Settings } from './settings.js';

export interface StartedServers extends RunningServer {
  /** Undefined: no metrics. */
  readonly metricsServer: MetricsServer | undefined;
}

/** Starts the metrics server first: a server that cannot be monitored must not accept requests. */
export async function startServers(settings: Settings, graph: Graph): Promise<StartedServers> {
  const address = settings.metrics;
  const metrics = address && (await createMetrics(graph));
  const metricsServer =
    address && metrics
      ? await explainListenError('ENTENTE_METRICS_', address, () => startMetricsServer(metrics, address))
      : undefined;
  const startHttp = () =>
    startServer({
      schema: buildSchema(),
      graph,
      host: settings.host,
      port: settings.port,
      today: () => getToday(settings),
      schemaExposure: settings.schemaExposure,
      token: settings.token,
      allowedOrigins: settings.allowedOrigins,
      cacheBytes: settings.cacheBytes,
      ...(metrics ? { metrics } : {}),
      ...createLogHandlers(settings.log),
    });
  try {
    return { ...(await explainListenError('', settings, startHttp)), metricsServer };
  } catch (error) {
    await metricsServer?.close();
    throw error;
  }
}

async function createMetrics(graph: Graph): Promise<Metrics> {
  const { Metrics } = await import('../server/operations/metrics.js');
  return new Metrics(graph, packageVersion());
}

/** Turns an error of `listen` into one that names the settings for the address; their names share a prefix. */
async function explainListenError<T>(
  settingPrefix: string,
  { host, port }: ListenAddress,
  startListening: () => Promise<T>,
): Promise<T> {
  try {
    return await startListening();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new CommandError(`Port ${port} of ${host} is in use; set ${settingPrefix}PORT to another port.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EACCES') {
      throw new CommandError(
        `Cannot listen on port ${port} of ${host} (${code}); change ${settingPrefix}HOST or ${settingPrefix}PORT.`,
      );
    }
    throw error;
  }
}
