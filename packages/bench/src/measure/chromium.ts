import { chromium, type Browser } from 'playwright-core';

/**
 * A Chromium that draws as fast as it can: without the wait for the next tick of a screen, what a list costs is seen.
 * `CHROMIUM_PATH` names another one than the system's.
 */
export function launchForMeasuring(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-frame-rate-limit',
      '--disable-gpu-vsync',
    ],
  });
}
