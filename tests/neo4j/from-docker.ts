/** A real Neo4j by Docker, through Testcontainers. */
import { execFileSync } from 'node:child_process';
import { Neo4jContainer } from '@testcontainers/neo4j';
import type { Found } from './find.js';

/** Null where no Docker answers. */
export async function fromDocker(): Promise<Found | null> {
  if (!answers()) return null;
  const container = await new Neo4jContainer('neo4j:5.26-community').withPassword('entente-test').start();
  return {
    connection: {
      uri: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
    },
    by: 'Docker',
    stop: async () => {
      await container.stop();
    },
  };
}

function answers(): boolean {
  try {
    execFileSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
