import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { logOptions } from './log-options.js';

/** Lines that the platform's logger writes for one event. */
function written(act: (log: ReturnType<typeof Fastify>['log']) => void): string[] {
  const lines: string[] = [];
  const clock = { now: () => new Date('2026-11-22T02:00:00Z') };
  const logger = logOptions({ stream: { write: (line) => void lines.push(line) } }, clock);
  act(Fastify(logger === undefined ? {} : { logger }).log);
  return lines;
}

describe('the log', () => {
  it('I5: escapes what a terminal or a line reader could take for something else', () => {
    const evil = 'a\r\n{"level":"fatal"}\u001b[2J\u009b31m\u2028\u2029\u202eb\u2066c\u007f';
    const lines = written((log) => log.warn({ event: 'x', value: evil }, evil));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', value: evil, message: evil });
  });

  it('K6: takes secret keys out, wherever they stand', () => {
    const key = `sk_live_${'a1'.repeat(20)}`;
    const lines = written((log) => log.error({ event: 'x', [key]: key, err: new Error(`no ${key}`) }, key));
    expect(lines.join('')).not.toContain('sk_live_');
  });

  it('keeps values of people out of database errors, and names the rule that broke', () => {
    const refused = Object.assign(new Error('invalid input syntax for type integer: "320102199001011234"'), {
      severity: 'ERROR',
      code: '22P02',
      detail: 'Key (name)=(张三) already exists.',
      where: 'unnamed portal parameter $1',
      table: 'sites',
      constraint: 'sites_pkey',
    });
    const [line = ''] = written((log) => log.error({ err: new Error('outer', { cause: refused }) }, 'failed'));
    expect(line).not.toMatch(/320102|张三|portal/);
    expect(JSON.parse(line)).toMatchObject({
      err: { message: 'outer', cause: { code: '22P02', table: 'sites', constraint: 'sites_pkey', message: '' } },
    });
  });
});
