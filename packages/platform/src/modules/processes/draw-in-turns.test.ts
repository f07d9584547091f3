import { sampleDefinition } from '@sunlit/testkit/sample-process';
import { describe, expect, it } from 'vitest';
import { ALL_LOOKS, drawnPart, pictureKey } from './chart-drawing.js';
import { drawInTurns } from './pictures-repository.js';
import { drawInsides } from './staff/staff-flowchart.js';

/** How often somebody else had a turn while something was done. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let turns = 0;
  let isDone = false;
  const wait = (): void => {
    if (isDone) return;
    turns += 1;
    setImmediate(wait);
  };
  setImmediate(wait);
  await work();
  isDone = true;
  return turns;
}

describe('whoever waits has a turn', () => {
  const { publicLayer, internalLayer } = sampleDefinition();

  it('after each picture of a publication, and these come in the order of their keys', async () => {
    const wanted = new Map(
      ALL_LOOKS.map((look) => {
        const drawn = drawnPart(publicLayer, look.language);
        return [pictureKey(drawn, look), { drawn, look }] as const;
      }),
    );
    const turns = await turnsDuring(async () => {
      const rows = await drawInTurns(wanted);
      expect(rows.map(({ key }) => key)).toEqual([...wanted.keys()].sort());
    });
    expect(turns).toBeGreaterThanOrEqual(wanted.size);
  });

  it('after each drawing of the staff chart, and these come in the order of their steps', async () => {
    const look = { language: 'zh', direction: 'down' } as const;
    const { graphs } = internalLayer;
    const turns = await turnsDuring(async () => {
      const insides = await drawInsides(internalLayer, { layer: publicLayer, look, hasWithheld: false });
      expect(insides.map(({ step }) => step)).toEqual(graphs.map(({ step }) => step));
    });
    expect(graphs.length).toBeGreaterThan(2);
    expect(turns).toBeGreaterThanOrEqual(graphs.length);
  });
});
