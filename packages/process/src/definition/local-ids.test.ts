import { localIdSchema } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { describe, expect, it } from 'vitest';
import { LocalIds } from './local-ids.js';

describe('LocalIds', () => {
  it('keeps a written id that is one, and makes one of the outer id otherwise', () => {
    const ids = new LocalIds();
    expect(ids.add('step_check', 'check')).toBe('check');
    expect(ids.add('Activity_0Abc', undefined)).toBe('activity_0abc');
    expect(ids.add('审查-1', 7)).toBe('x');
    expect(ids.of('step_check')).toBe('check');
    expect(ids.of('nothing')).toBeUndefined();
  });

  it('gives no id twice, however alike or long', () => {
    const ids = new LocalIds();
    const long = 'a'.repeat(80);
    const given = ['a.b', 'a-b', 'A B', long, `${long}b`, 'x'].map((id) => ids.add(id, 'check'));
    expect(new Set(given).size).toBe(given.length);
    for (const id of given) expect(z.safeParse(localIdSchema, id).success, id).toBe(true);
  });
});
