import type { ActionKind, ActorKind, Place } from '@sunlit/contract';
import type { CaseState } from './case-state.js';
import type { CompiledProcess } from './compiled-process.js';

type Person = Exclude<ActorKind, 'system'>;

const STAFF: readonly Person[] = ['staff'];
const APPLICANT: readonly Person[] = ['applicant'];
const BOTH: readonly Person[] = ['applicant', 'staff'];

/**
 * Who may do an action: the applicant what stands in an applicant's lane, staff everything else. An application may
 * also be taken in at the counter (APP-08); ex officio only staff begin (TYP-13). A pause for a correction also ends
 * when the applicant hands it in.
 */
export function actorsOf(
  process: CompiledProcess,
  state: CaseState,
  kind: ActionKind,
  place?: Place,
): readonly Person[] {
  switch (kind) {
    case 'start':
      return process.definition.publicLayer.origin === 'ex_officio' ? STAFF : BOTH;
    case 'complete':
      return process.steps.get(place?.step ?? '')?.laneKind === 'applicant' ? APPLICANT : STAFF;
    case 'resume':
      return state.pause?.ground === 'correction' ? BOTH : STAFF;
    case 'withdraw':
      return APPLICANT;
    default:
      return STAFF;
  }
}

/** The post in which staff must act, where the definition names one. */
export function postOf(process: CompiledProcess, kind: ActionKind, place?: Place): string | undefined {
  if (kind === 'extend') return process.definition.publicLayer.extension?.post;
  if (kind !== 'complete' || place === undefined) return undefined;
  return process.steps.get(place.step)?.inside?.steps.get(place.internalStep)?.step.post;
}

/** Whether the clock of the case was started and nothing has stopped it for good. */
export function isClockRunning(process: CompiledProcess, state: CaseState): boolean {
  if (!state.hasClockStarted || state.status === 'over') return false;
  return !state.isDecided || state.places.some(({ step }) => process.steps.get(step)?.leadsToStop === true);
}
