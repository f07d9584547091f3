import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let platform: InjectedPlatform;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'sunlit-cdn-'));
  await mkdir(path.join(directory, 'chunks'));
  await writeFile(path.join(directory, 'sunlit-0.1.0.js'), `export const big = '${'x'.repeat(2_000)}';`);
  await writeFile(path.join(directory, 'chunks', 'detail-Ab12Cd34.js'), 'export {};');
  await writeFile(path.join(directory, 'sri.json'), '{}');
  await writeFile(path.join(directory, 'notes.md'), 'not served');
  await writeFile(path.join(directory, '..', `${path.basename(directory)}.secret`), 'outside');
  platform = await createInjectedPlatform('cdn-files', { cdnDirectory: directory });
});
afterAll(async () => {
  await platform.close();
  await rm(directory, { recursive: true });
  await rm(`${directory}.secret`);
});

const get = (url: string, headers: Record<string, string> = {}) => platform.app.inject({ url, headers });

describe('files of the CDN product', () => {
  it('may be loaded by every site and kept for ever', async () => {
    const response = await get('/cdn/chunks/detail-Ab12Cd34.js', { origin: 'https://www.gov.example' });
    expect([response.statusCode, response.body]).toEqual([200, 'export {};']);
    expect(response.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  });

  it('are compressed as the browser accepts, each form with its own ETag', async () => {
    const plain = await get('/cdn/sunlit-0.1.0.js');
    const packed = await get('/cdn/sunlit-0.1.0.js', { 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.headers.vary).toBe('Accept-Encoding');
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    for (const { headers } of [plain, packed]) {
      const again = await get('/cdn/sunlit-0.1.0.js', {
        'if-none-match': `W/${headers.etag}`,
        'accept-encoding': 'br',
      });
      expect([again.statusCode, again.body]).toEqual([304, '']);
      expect(again.headers).not.toHaveProperty('content-encoding');
    }
  });

  it('without a version in the name are revalidated', async () => {
    expect((await get('/cdn/sri.json')).headers['cache-control']).toBe('public, no-cache');
  });

  it.each([
    '/cdn/notes.md',
    '/cdn/',
    '/cdn/../cdn/x.js',
    '/cdn/..%2f..%2fetc/passwd',
    '/cdn/constructor',
    '/cdn/chunks',
  ])('%s is not there', async (url) => {
    const response = await get(url);
    expect([response.statusCode, response.json().code]).toEqual([404, 'route_not_found']);
  });

  it('are not there at all without a build', async () => {
    const other = await createInjectedPlatform('cdn-none', { cdnDirectory: path.join(directory, 'nowhere') });
    expect((await other.app.inject('/cdn/sri.json')).json().code).toBe('route_not_found');
    await other.close();
  });
});

describe('/openapi.json', () => {
  it('is the contract, open to every site', async () => {
    const response = await get('/openapi.json');
    expect(response.json()).toMatchObject({ openapi: '3.1.1', servers: [{ url: 'https://power.example' }] });
    expect(response.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' });
    expect((await get('/openapi.json', { 'if-none-match': String(response.headers.etag) })).statusCode).toBe(304);
  });
});
