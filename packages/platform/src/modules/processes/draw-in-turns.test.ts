import { sampleDefinition } from '@sunlit/testkit/sample-process';
import { expect, it } from 'vitest';
import { ALL_LOOKS, drawnPart, pictureKey } from './chart-drawing.js';
import { drawInTurns } from './pictures-repository.js';

it('pictures of a publication: whoever waits has a turn after each, and they come in the order of their keys', async () => {
  const { publicLayer } = sampleDefinition();
  const wanted = new Map(
    ALL_LOOKS.map((look) => {
      const drawn = drawnPart(publicLayer, look.language);
      return [pictureKey(drawn, look), { drawn, look }] as const;
    }),
  );
  let turns = 0;
  let isDone = false;
  const wait = (): void => {
    if (isDone) return;
    turns += 1;
    setImmediate(wait);
  };
  setImmediate(wait);
  const rows = await drawInTurns(wanted);
  isDone = true;
  expect(rows.map(({ key }) => key)).toEqual([...wanted.keys()].sort());
  expect(turns).toBeGreaterThanOrEqual(wanted.size);
});
