/** Whether one instant lies before another; texts with and without fractions of a second are compared as what they mean. */
export function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

/** The later of two instants; the first when they are the same or the second is missing. */
export function laterOf(one: string, other: string | undefined): string {
  return other !== undefined && isBefore(one, other) ? other : one;
}
