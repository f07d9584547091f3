const said = new Set<string>();

/** Says a thing to the developer of the page once: a wrong attribute must not flood the console, nor blank the page. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`Sunlit: ${message}`);
}
