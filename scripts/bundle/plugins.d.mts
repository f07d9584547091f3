import type { Plugin, WarningHandlerWithDefault } from 'rollup';

export const FLOOR: string[];
export function browserPlugins(inner?: Plugin[]): Plugin[];
export const onwarn: WarningHandlerWithDefault;
