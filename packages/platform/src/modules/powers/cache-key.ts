/** Key of a prepared body: the same for the same question, in whatever order its parameters came. */
export function cacheKey(kind: string, query: object): string {
  const asked = Object.entries(query).filter(([, value]) => value !== undefined);
  asked.sort(([left], [right]) => (left < right ? -1 : 1));
  return `${kind} ${JSON.stringify(asked)}`;
}
