import type { LegalBasis } from '@sunlit/contract';
import { finding, type LintRule } from './lint-rule.js';

/** Tells whether a law is in force on a legal day, as far as its dates are stated (LIB-09). */
export function isInForce({ inForceFrom, repealedOn }: LegalBasis, day: string): boolean {
  return (inForceFrom === undefined || inForceFrom <= day) && (repealedOn === undefined || day < repealedOn);
}

/** No power without a law in force (LIB-07, LIB-09); each to the article (CAT-03). */
export const legalBasis: LintRule = ({ content, effectiveOn }) => {
  const { legalBases } = content;
  const none = legalBases.some((basis) => isInForce(basis, effectiveOn))
    ? []
    : [
        finding(
          'error',
          'legal_basis_missing',
          'legalBases',
          legalBases.length === 0
            ? '请填写法律依据，具体到条款。'
            : `在施行日 ${effectiveOn} 没有一项现行有效的法律依据。`,
          'LIB-07“对没有合法依据的予以取消”；LIB-09',
        ),
      ];
  const repealed = legalBases.flatMap((basis, index) =>
    isInForce(basis, effectiveOn)
      ? []
      : [
          finding(
            'warning',
            'legal_basis_not_in_force',
            `legalBases.${index}`,
            `《${basis.title}》${basis.article}在施行日 ${effectiveOn} 不是现行有效的依据。`,
            'LIB-09“是否以现行有效法律、法规、规章为依据”',
          ),
        ],
  );
  return [...none, ...repealed];
};
