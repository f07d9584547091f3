/** A code without hyphens, in capitals: it is written with hyphens or without, and people type either. */
export function plainCode(code: string): string {
  return code.replace(/-/g, '').toUpperCase();
}
