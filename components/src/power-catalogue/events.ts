import type { Failure } from '../internal/failure.js';

/** A power, as events name it. */
export interface PowerEventDetail {
  readonly powerId: string;
  readonly code: string;
}

declare module '../internal/emit.js' {
  interface SunlitEventDetails {
    'sunlit-power-opened': PowerEventDetail;
    'sunlit-power-apply': PowerEventDetail & { readonly applyLink: string };
    'sunlit-catalogue-loaded': { readonly count: number; readonly version: string; readonly asOf: string };
    'sunlit-catalogue-failed': { readonly failure: Failure; readonly error: unknown };
  }
}

declare global {
  interface HTMLElementEventMap {
    /** A power is on screen in full. */
    'sunlit-power-opened': CustomEvent<PowerEventDetail>;
    /** Somebody wants to apply. Cancel it to open a form of your own instead of the link. */
    'sunlit-power-apply': CustomEvent<PowerEventDetail & { readonly applyLink: string }>;
    /** The catalogue is on screen. */
    'sunlit-catalogue-loaded': CustomEvent<{ readonly count: number; readonly version: string; readonly asOf: string }>;
    /** The catalogue did not arrive. */
    'sunlit-catalogue-failed': CustomEvent<{ readonly failure: Failure; readonly error: unknown }>;
  }
}
