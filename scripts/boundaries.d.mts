export interface Violation {
  readonly file: string;
  readonly specifier: string;
  readonly rule: string;
}
export const DIRECTIONS: Readonly<Record<string, readonly string[]>>;
export function findViolations(root: string): Violation[];
