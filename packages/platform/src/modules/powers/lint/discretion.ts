import type { DiscretionRange } from '@sunlit/contract';
import { finding, type LintRule } from './lint-rule.js';

const SOURCE = 'DIS-02；行政处罚法 第三十四条';

type Bounded = Extract<DiscretionRange, { kind: 'range' | 'base_multiple' }>;

/** Ranges that can be compared: the same penalty, measured alike. */
function measureOf(range: Bounded): string {
  return JSON.stringify([
    range.kind,
    range.penaltyKind,
    range.kind === 'base_multiple' ? range.baseName : '',
    range.unit,
  ]);
}

/** Every grade stays inside the range of the article (DIS-02). Ranges in words are left to people. */
export const discretionRanges: LintRule = ({ content: { discretionBenchmark } }) => {
  if (discretionBenchmark === undefined) return [];
  const { grades, statutoryRange } = discretionBenchmark;
  if (statutoryRange === undefined) {
    const message = '请填写法条规定的裁量幅度，以便核对各阶次。';
    return [finding('warning', 'statutory_range_missing', 'discretionBenchmark.statutoryRange', message, SOURCE)];
  }
  const statutory = statutoryRange.filter(isBounded);
  return grades.flatMap((grade, gradeIndex) =>
    grade.ranges.flatMap((range, rangeIndex) => {
      if (!isBounded(range)) return [];
      const path = `discretionBenchmark.grades.${gradeIndex}.ranges.${rangeIndex}`;
      return checkRange(range, statutory).map(([severity, code, message]) =>
        finding(severity, code, path, `“${grade.grade}”${message}`, SOURCE),
      );
    }),
  );
};

function isBounded(range: DiscretionRange): range is Bounded {
  return range.kind !== 'text';
}

type Remark = readonly ['error' | 'warning', string, string];

function checkRange(range: Bounded, statutory: readonly Bounded[]): readonly Remark[] {
  if (range.min !== undefined && range.max !== undefined && range.min > range.max) {
    return [['error', 'range_reversed', '的下限大于上限。']];
  }
  const comparable = statutory.filter((candidate) => measureOf(candidate) === measureOf(range));
  if (comparable.length === 0) return [['warning', 'range_not_in_statute', '的处罚种类或单位不在法条幅度中。']];
  if (comparable.some((outer) => isInside(range, outer))) return [];
  return [['error', 'range_outside_statute', '超出法条规定的幅度。']];
}

/** A missing bound is open: an open grade does not fit into a closed article. */
function isInside(inner: Bounded, outer: Bounded): boolean {
  const isLowEnough = outer.max === undefined || (inner.max !== undefined && inner.max <= outer.max);
  const isHighEnough = outer.min === undefined || (inner.min !== undefined && inner.min >= outer.min);
  return isLowEnough && isHighEnough;
}
