import type { Plugin } from 'rollup';

export function lazyIntegrity(): Plugin;
export function sha384(code: string | Uint8Array): string;
