/**
 * Whole environment of PostgreSQL's processes. Nothing of ours is handed down: it holds secrets (DATABASE_URL, keys),
 * and variables such as PGDATA or LC_ALL of a terminal would change what the server does.
 */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC', HOME: '/' };
