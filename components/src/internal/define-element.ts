import { VERSION } from './version.js';

/** A class that says which Sunlit made it. */
export interface SunlitElementConstructor extends CustomElementConstructor {
  readonly sunlitVersion: string;
}

type Warn = (message: string) => void;

const warned = new Set<string>();

/**
 * Registers an element, and never throws.
 *
 * - The tag is free: it is defined.
 * - The same version already defined it (a portal includes the script twice): nothing happens.
 * - Another version defined it: one warning for the page names both; the one that came first keeps working.
 * - Somebody else's element has the tag: one warning for the tag.
 */
export function defineElement(
  tag: string,
  constructor: SunlitElementConstructor,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
  warn: Warn = (message) => console.warn(message),
): void {
  if (registry === undefined) return;
  const present = registry.get(tag);
  if (present === undefined) registry.define(tag, constructor);
  else if (present !== constructor) warnAboutOther(tag, present, warn);
}

function warnAboutOther(tag: string, present: CustomElementConstructor, warn: Warn): void {
  const version: unknown = 'sunlitVersion' in present ? present.sunlitVersion : undefined;
  if (version === VERSION) return;
  if (typeof version !== 'string') {
    warn(`Sunlit: <${tag}> is already another element on this page, so Sunlit ${VERSION} leaves it alone.`);
    return;
  }
  if (warned.has(version)) return;
  warned.add(version);
  warn(`Sunlit: this page loads two versions, ${version} and ${VERSION}. Elements of ${version} stay in use.`);
}
