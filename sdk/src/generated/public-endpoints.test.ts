import { readFile } from 'node:fs/promises';
import { allEndpoints } from '@sunlit/contract/endpoints/index';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { GENERATED_FILES, renderEndpoints } from '../../scripts/render-endpoints.js';
import { describeSchema } from '../reading/describe-schema.js';
import * as flowchartEndpoints from './flowchart-endpoints.js';
import * as endpoints from './public-endpoints.js';

describe('the endpoints made from the contract', () => {
  it.each(Object.entries(GENERATED_FILES))(
    'are current in %s: run `node sdk/scripts/generate.mjs` when this fails',
    async (name, groups) => {
      const file = new URL(`./${name}`, import.meta.url);
      const expected = await format(renderEndpoints(groups), { ...(await resolveConfig(file)), parser: 'typescript' });
      expect(await readFile(file, 'utf8')).toBe(expected);
    },
  );

  it('are all public endpoints a page may need, and no other', () => {
    const names = allEndpoints
      .filter(({ access, path }) => access === 'public' && path.startsWith('/v1/'))
      .map(({ name }) => name);
    expect(
      Object.values({ ...endpoints, ...flowchartEndpoints })
        .map(({ name }) => name)
        .sort(),
    ).toEqual(names.sort());
  });

  it('every answer of the contract can be read: public and staff', () => {
    for (const { name, response } of allEndpoints) {
      if (response !== undefined) expect(() => describeSchema(response), name).not.toThrow();
    }
  });
});
