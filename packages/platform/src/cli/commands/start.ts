import { demoParts } from '../../start/demo-parts.js';
import { runPlatform } from '../../start/run-platform.js';
import type { Command } from '../command.js';

export const startCommand: Command = {
  summary: 'Start the platform, and on first start load the demo city.',
  usage: [
    'Usage: npx sunlit start',
    '',
    'Runs until Ctrl-C. Settings are environment variables:',
    '  DATABASE_URL      PostgreSQL server to use instead of the embedded one',
    '  SUNLIT_DATA       folder of the embedded database (root: /var/lib/sunlit, else ~/.local/share/sunlit)',
    '  SUNLIT_PORT       port of the platform (8080, or the next free one)',
    '  SUNLIT_DEMO_PORT  port of the demo department site (8081, or the next free one)',
    '  SUNLIT_DEMO       off: no demo city, no demo site',
    '  SUNLIT_LOG        debug, info, warn (default) or error: what is written to standard error',
  ],
  run: (_args, context) => runPlatform({ ...context, ...demoParts }),
};
