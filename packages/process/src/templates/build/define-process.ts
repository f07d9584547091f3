import { publicLayerSchema, type ProcessDefinition, type PublicLayerInput } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { internalLayer, type Reviewed } from './inside.js';

/** A definition from its public layer, with two pairs of eyes inside the named steps. */
export function defineProcess(layer: PublicLayerInput, reviewed: readonly Reviewed[] = []): ProcessDefinition {
  const publicLayer = z.parse(publicLayerSchema, layer);
  return { publicLayer, internalLayer: internalLayer(publicLayer, reviewed) };
}
