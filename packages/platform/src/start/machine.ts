import { homedir } from 'node:os';
import type { Machine } from './settings.js';

/** Reads this machine. Called by entry points only: everything below them is given its settings. */
export function readMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    homeDirectory: homedir(),
  };
}
