/** Does a thing when the page has nothing better to do, and soon. Safari has no idle callback: a moment later there. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 1000 });
  else setTimeout(act, 100);
}
