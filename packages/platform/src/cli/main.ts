// `npx sunlit …`: entry point of the commands.
import { runProcess } from './run-process.js';

process.exitCode = await runProcess(process.argv.slice(2));
