import type { ChartModel } from './chart-model.js';
import { at } from './numbers.js';
import type { Placement } from './place-steps.js';
import type { StepOrder } from './step-order.js';

/** How the lines that lead on from one step share its end and its sides. */
export interface ExitPlan {
  /** True if the main way may leave at a side: it leads past what another exit leads to, and would cross that line. */
  mayMainTurnAside(node: number, isOtherSideOpen: boolean): boolean;
  /** In which order the exits of a step that are not its main way look for a place: those first that lead furthest. */
  rankOf(link: number): number;
}

/**
 * Of two lines to the same side the one that leads further takes the side of the step, the nearer one its end: the other
 * way round they cross.
 */
export function planExits(model: ChartModel, order: StepOrder, { row, column }: Placement): ExitPlan {
  const shiftOf = (link: number): number => {
    const { from, to } = at(model.links, link);
    return at(column, to) - at(column, from);
  };
  const leadsOn = (link: number): boolean => {
    const { from, to } = at(model.links, link);
    return at(row, from) < at(row, to);
  };
  return {
    mayMainTurnAside: (node, isOtherSideOpen) => {
      const main = at(order.mainExit, node);
      if (main < 0 || shiftOf(main) === 0) return false;
      const rowOf = (link: number): number => at(row, at(model.links, link).to);
      const isNearer = (link: number): boolean => {
        const [shift, far] = [shiftOf(link), shiftOf(main)];
        if (shift === far) return rowOf(link) > rowOf(main);
        return shift === 0 ? !isOtherSideOpen : Math.sign(shift) === Math.sign(far) && Math.abs(shift) < Math.abs(far);
      };
      return at(order.outgoing, node).some((link) => link !== main && leadsOn(link) && isNearer(link));
    },
    rankOf: (link) => -Math.abs(shiftOf(link)),
  };
}
