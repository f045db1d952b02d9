/** Prints whom somebody met: `npm start -- Moriyama`. Exit codes: 0 found, 1 not found or failed, 2 usage error. */
import { execute } from './entente.js';
import { WhoMetDocument, type WhoMetQuery } from './who-met.generated.js';

type WhoMet = WhoMetQuery['whoMet'];

function describe(name: string, { resolution, entity, candidates, encounters }: WhoMet): string {
  switch (resolution) {
    case 'FOUND':
      return `${entity?.name} met:\n\n${table(encounters)}`;
    case 'CLOSEST':
      return `No entity is called ${name}. ${entity?.name}, the closest match, met:\n\n${table(encounters)}`;
    case 'AMBIGUOUS':
      return `Several entities are called ${name}. Choose one:\n\n${candidates.map(({ name }) => `  ${name}`).join('\n')}`;
    case 'NOT_FOUND':
      return `No entity is called ${name}.`;
  }
}

function table({ nodes, totalCount }: WhoMet['encounters']): string {
  const rows = nodes.map(({ counterpart, meetingCount, lastDate }) => [
    counterpart.name,
    String(meetingCount),
    lastDate ?? 'no date',
  ]);
  const lines = [['Counterpart', 'Meetings', 'Last met'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => line[column].length)));
  return [
    ...lines.map(
      ([name, meetings, date]) => `  ${name.padEnd(widths[0])}  ${meetings.padStart(widths[1])}  ${date}`,
    ),
    `\n${nodes.length} of ${totalCount}, latest first.`,
  ].join('\n');
}

const [name] = process.argv.slice(2);
if (!name) {
  console.error('Usage: npm start -- NAME');
  process.exit(2);
}
try {
  const { whoMet } = await execute(WhoMetDocument, { name });
  console.log(describe(name, whoMet));
  process.exitCode = whoMet.entity ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
