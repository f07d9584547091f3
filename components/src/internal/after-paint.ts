/**
 * Resolves when the frame that is being made is on the screen. In a page that nobody sees no frames come: there it
 * resolves soon.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
