import pg from 'pg';

const DATE = 1082;
const INT8 = 20;

/**
 * How values leave PostgreSQL: `date` stays the text of a legal day (a JavaScript Date would be read in the machine's
 * time zone and could change the day), `bigint` becomes a number (our counters stay far below 2^53).
 *
 * Given to each pool as `types`; the global parsers of `pg` stay untouched.
 */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary'): unknown => {
    if (oid === DATE) return (text: string) => text;
    if (oid === INT8) return (text: string) => Number(text);
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  }) as pg.CustomTypesConfig['getTypeParser'], // the typings declare overloads that a function cannot state
};
