/** A real Neo4j by Java and Maven. */
import type { Found } from './find.js';
import { hasMaven, MavenServer } from './maven-server.js';

/** Null where Java 17 or newer, its compiler, or Maven is missing. */
export async function fromMaven(): Promise<Found | null> {
  if (!hasMaven()) return null;
  const server = await MavenServer.start({ heap: '2g', humble: true });
  return { connection: { uri: server.uri }, by: 'Maven', stop: () => server.stop() };
}
