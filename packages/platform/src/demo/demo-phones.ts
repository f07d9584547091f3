/** Lines of a department, by what they are for. */
const LINES = { main: 0, consultation: 1, complaint: 2, supervision: 3, office: 4 } as const;

/**
 * Returns a phone number that nobody can be called under: no place in China has the area code 0960 (of the codes 09xx
 * those of 096x were never assigned), and within it the demo keeps to 5550000…5559999.
 *
 * `place` is the department's place in the list, 1…47.
 */
export function phoneOf(place: number, line: keyof typeof LINES, extension = 0): string {
  return `0960-555${String(place * 100 + LINES[line] + extension).padStart(4, '0')}`;
}
