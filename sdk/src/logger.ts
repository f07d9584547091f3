/** Where the SDK says what it does. Never receives bodies, keys, query values or personal data. Silent by default. */
export interface Logger {
  debug(message: string, data?: Readonly<Record<string, unknown>>): void;
  warn(message: string, data?: Readonly<Record<string, unknown>>): void;
}
