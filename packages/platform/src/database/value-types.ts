import pg from 'pg';

const oid = { int8: 20, date: 1082 } as const;

function readSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is larger than JavaScript counts exactly`);
  return value;
}

/**
 * How column values arrive: `date` as the text `YYYY-MM-DD` (a legal day has no time zone; pg would make local midnight
 * of it), `bigint` and `count(*)` as a number, refused where it would lose digits. Everything else as pg does.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    if (format !== 'binary' && id === oid.date) return (text: string) => text;
    if (format !== 'binary' && id === oid.int8) return readSafeInteger;
    return pg.types.getTypeParser(id, format ?? 'text');
  },
};
