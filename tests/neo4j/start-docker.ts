/** Starts Neo4j in Docker, with Testcontainers. */
import { execFileSync } from 'node:child_process';
import { Neo4jContainer } from '@testcontainers/neo4j';
import type { TestDatabase } from './global-setup.js';

/** Null: Docker is not running. */
export async function startDocker(): Promise<TestDatabase | null> {
  if (!isDockerRunning()) return null;
  const container = await new Neo4jContainer('neo4j:5.26-community').withPassword('entente-test').start();
  return {
    connection: {
      uri: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
    },
    origin: 'Docker',
    stop: async () => {
      await container.stop();
    },
  };
}

function isDockerRunning(): boolean {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
