import type { CaseAction, CaseEvent } from '@sunlit/contract';

/** `step/internalStep>flow`, or a kind with its word: `start`, `pause expert_review`, `resume`, `extend`, `withdraw`, `terminate`. */
export type Said = string;

/** How one event is told apart from the usual. */
export interface EventDetails {
  readonly actor?: CaseAction['actor'];
  readonly post?: string;
  /** When it was recorded, if not at once. */
  readonly recordedAt?: string;
}

/**
 * Short histories for tests: `at('2026-03-02', 'examine/review>up', { post: '经办' })`. A day without a time means
 * 10:00 in Shanghai. Acts as staff unless told otherwise.
 */
export function at(when: string, said: Said, details: EventDetails = {}): CaseEvent {
  const occurredAt = toInstant(when);
  const action = toAction(said, occurredAt, details);
  return { action, recordedAt: details.recordedAt === undefined ? occurredAt : toInstant(details.recordedAt) };
}

function toInstant(when: string): string {
  return when.includes('T') ? when : `${when}T02:00:00.000Z`;
}

function toAction(said: Said, occurredAt: string, { actor, post }: EventDetails): CaseAction {
  const common = { actor: actor ?? ('staff' as const), occurredAt, ...(post === undefined ? {} : { post }) };
  const [word = '', more = ''] = said.split(' ');
  const place = /^(\w+)\/(\w+)(?:>(\w+))?$/.exec(said);
  if (place !== null) {
    const [, step = '', internalStep = '', flow] = place;
    return { kind: 'complete', at: { step, internalStep }, ...(flow === undefined ? {} : { flow }), ...common };
  }
  switch (word) {
    case 'start':
    case 'resume':
      return { kind: word, ...common };
    case 'pause':
      return { kind: word, ground: more as 'other', ...common }; // tests also say grounds that do not exist
    case 'extend':
    case 'terminate':
      return { kind: word, reason: '示例', ...common };
    case 'withdraw':
      return { kind: word, ...common, actor: actor ?? 'applicant' };
    default:
      throw new Error(`Not an event: ${said}`);
  }
}
