import type { PowerContent, PublicPowerContent } from '@sunlit/contract';

/** Returns what the public may see of a version: without integrity risks and visibility (RSK-01, PUB-13). */
export function publicContent(content: PowerContent): PublicPowerContent {
  const { integrityRisks: _risks, visibility: _visibility, ...open } = content;
  return open;
}

/** Tells whether a version belongs in the public catalogue: marked as published, and visible to everybody (LIB-33). */
export function isPublic(content: Pick<PowerContent, 'published' | 'visibility'>): boolean {
  return content.published && content.visibility === 'public';
}
