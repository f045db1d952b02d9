/** The section of `entente --help` that lists the settings. */
import type { Command } from 'commander';
import { SETTINGS } from './settings.js';

export function formatSettingsHelp(command: Command): string {
  const help = command.createHelp();
  help.prepareContext({ helpWidth: process.stdout.columns ?? 80 });
  const nameWidth = Math.max(...SETTINGS.map(({ name }) => name.length));
  const items = SETTINGS.map(({ name, defaultText, description }) => {
    const text = defaultText ? `${description} Default: ${defaultText}.` : description;
    return help.formatItem(name, nameWidth, text.replaceAll('`', ''), help);
  });
  return ['', 'Settings (environment variables):', ...items].join('\n');
}
