/**
 * Returns a signal that is aborted by the first SIGINT, SIGTERM or SIGHUP. Later ones change nothing: npm hands a
 * terminal's Ctrl-C on a second time, and the way out is bounded in time anyway.
 */
export function stopOnSignals(process: Pick<NodeJS.Process, 'on'>): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort(name));
  return controller.signal;
}
