import { createTestDatabase, type TestDatabase } from '@sunlit/testkit/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createPlatform } from './create-platform.js';
import { randomIds } from './runtime/ids.js';

const now = new Date('2026-11-22T02:00:00Z');
const origins = { public: 'https://power.example', embed: 'https://embed.example', console: 'https://console.example' };

let database: TestDatabase;
let app: FastifyInstance;

beforeAll(async () => {
  database = await createTestDatabase({ name: 'create-platform' });
  app = createPlatform({ database: database.db, clock: { now: () => now }, ids: randomIds, origins });
  await app.ready();
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

describe('the platform', () => {
  it('answers /health while the process runs', async () => {
    const response = await app.inject('/health');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ok' });
    expect(response.headers['cache-control']).toBe('no-store');
  });

  it('answers /ready when the database has the tables it knows', async () => {
    const response = await app.inject('/ready');
    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ status: 'ready', now: '2026-11-22T02:00:00.000Z' });
  });

  it('is not ready on a database with other migrations', async () => {
    await database.pool.query(`insert into schema_migrations (version, name, checksum) values (9999, 'x', 'x')`);
    const response = await app.inject('/ready');
    await database.pool.query('delete from schema_migrations where version = 9999');
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ code: 'not_ready', status: 503, retryable: true });
    expect(response.headers['retry-after']).toBe('5');
  });

  it('is not ready without its database, and says so without details of it', async () => {
    const other = await createTestDatabase({ name: 'ready-gone' });
    const alone = createPlatform({ database: other.db, clock: { now: () => now }, ids: randomIds, origins });
    await alone.ready();
    await other.drop();
    const response = await alone.inject('/ready');
    await alone.close();
    expect(response.statusCode).toBe(503);
    expect(response.json()).toMatchObject({ code: 'not_ready' });
    expect(response.body).not.toMatch(/postgres|socket|destroyed/i);
  });
});
