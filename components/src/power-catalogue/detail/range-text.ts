import type { DiscretionBenchmark } from '@sunlit/contract';
import { format } from '../../strings/format.js';
import { formatNumber } from '../../strings/numbers.js';
import type { DetailStrings } from './strings-zh-cn.js';

type Range = DiscretionBenchmark['grades'][number]['ranges'][number];

/** 罚款 50,000 至 65,000 元; an open bound is never a zero. */
export function rangeText(
  range: Range,
  strings: DetailStrings,
  penalty: (kind: Range['penaltyKind']) => string,
): string {
  if (range.kind === 'text') return range.text;
  const base = range.kind === 'base_multiple' ? `${range.baseName} ` : '';
  return `${penalty(range.penaltyKind)} ${base}${boundsText(range, strings)}`;
}

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly unit: string;
}

function boundsText(bounds: Bounds, strings: DetailStrings): string {
  const { unit } = bounds;
  const min = bounds.min === undefined ? undefined : formatNumber(bounds.min);
  const max = bounds.max === undefined ? undefined : formatNumber(bounds.max);
  if (min !== undefined && max !== undefined && min === max) return `${min} ${unit}`;
  if (min !== undefined && max !== undefined) return format(strings.rangeBetween, { min, max, unit });
  if (min !== undefined) return format(strings.rangeFrom, { min, unit });
  return max === undefined ? unit : format(strings.rangeTo, { max, unit });
}
