import { internalLayerSchema } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { permitDefinition } from '../test-support/permit-definition.js';
import { plainInternalLayer } from './plain-internal-layer.js';

describe('plainInternalLayer', () => {
  const { publicLayer } = permitDefinition();
  const layer = plainInternalLayer(publicLayer);

  it('has one graph for each task and decision, and none for what only routes', () => {
    expect(internalLayerSchema.parse(layer)).toEqual(layer);
    expect(layer.graphs.map(({ step }) => step)).toEqual(
      publicLayer.steps.filter(({ kind }) => kind === 'task' || kind === 'decision').map(({ id }) => id),
    );
  });

  it('says inside what the public step says, with each of its exits', () => {
    const check = layer.graphs.find(({ step }) => step === 'check');
    expect(check).toMatchObject({ entry: 'check', steps: [{ id: 'check', kind: 'decision', post: '核对材料岗' }] });
    expect(check?.flows.map(({ from, to, exit, atMost }) => ({ from, to, exit, atMost }))).toEqual([
      { from: 'check', exit: 'complete' },
      { from: 'check', exit: 'incomplete', atMost: 1 },
      { from: 'check', exit: 'rejected' },
    ]);
    expect(check?.steps[0]).not.toHaveProperty('deemed');
    expect(check?.steps[0]).not.toHaveProperty('lane');
  });
});
