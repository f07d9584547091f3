/** Events of Sunlit elements, by name, with their details. Elements add theirs by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled where the events are declared
export interface SunlitEventDetails {}

/**
 * Fires a Sunlit event: it bubbles and leaves shadow roots, because a portal's script listens from outside.
 *
 * Returns `false` when a cancelable event was cancelled.
 */
export function emit<Name extends keyof SunlitEventDetails>(
  target: EventTarget,
  name: Name,
  detail: SunlitEventDetails[Name],
  options: { readonly cancelable?: boolean } = {},
): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: options.cancelable ?? false }),
  );
}
