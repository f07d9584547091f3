import type { Command } from './command.js';

/** Commands by name, loaded when called: `backup` must not wait for what only `import` needs. */
export const commandTable: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.js')).startCommand,
  import: async () => (await import('./commands/import.js')).importCommand,
  process: async () => (await import('./commands/process.js')).processCommand,
  keys: async () => (await import('./commands/keys.js')).keysCommand,
  sites: async () => (await import('./commands/sites.js')).sitesCommand,
  backup: async () => (await import('./commands/backup.js')).backupCommand,
  rebuild: async () => (await import('./commands/rebuild.js')).rebuildCommand,
  restore: async () => (await import('./commands/restore.js')).restoreCommand,
};
