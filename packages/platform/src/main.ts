// The platform as a program: `npm start` and service managers run this file. It runs until it is told to stop.
import { runProcess } from './cli/run-process.js';

// Left at once, not when the last handle closes: a connection that a client keeps open must not delay a restart.
process.exit(await runProcess(['start']));
