import type { ProcessFinding } from '@sunlit/contract';
import type { LintSubject } from '../lint-subject.js';
import { makeFinding } from '../make-finding.js';
import { nameIn, placeIn } from '../structure/structure.js';

/** Materials that the power does not know, and laws that say of themselves that they end. */
export function checkNamedThings({ layer, context, structure }: LintSubject): ProcessFinding[] {
  const known = new Set(context.materials);
  return layer.steps.flatMap(({ id, materials, legalBases }) => {
    const name = nameIn(structure, id);
    const place = placeIn(structure, { step: id });
    return [
      ...materials
        .filter((material) => !known.has(material))
        .map((material) => makeFinding('material_unknown', place, name, material)),
      ...legalBases.flatMap(({ title, repealedOn }) =>
        repealedOn === undefined ? [] : [makeFinding('basis_not_in_force', place, name, title, repealedOn)],
      ),
    ];
  });
}
