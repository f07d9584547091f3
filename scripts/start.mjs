// `npm start`: builds what is missing or stale, then becomes the platform. It runs in this very process, so that Ctrl-C
// and a service manager's signals reach it and nothing can be left behind.
import { buildWhatIsStale } from './build.mjs';

if (await buildWhatIsStale()) {
  await import('../packages/platform/dist/main.js');
} else {
  console.error('\n  The build failed, so nothing was started. The messages above say where.');
  process.exitCode = 1;
}
