/**
 * A place for values between visits. May fail, lie or never answer: every use is bounded to 2 seconds and falls back to
 * memory. What it returns is checked like an answer from the network.
 */
export interface Storage {
  get(key: string): Promise<unknown>;
  /** Keeps a value that `structuredClone` can copy; `undefined` forgets it. */
  set(key: string, value: unknown): Promise<void>;
}
