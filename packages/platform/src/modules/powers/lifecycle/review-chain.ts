import type { ChangeScope, DecisionKind, PowerContent, Role } from '@sunlit/contract';

/** One step that a version must pass before it may be published. */
export interface ChainStep {
  readonly kind: DecisionKind;
  readonly role: Role;
}

export interface ChainInput {
  /** 垂直管理: filed with the local government instead of approved by it (LIB-13). */
  readonly isVerticallyManaged: boolean;
  readonly changeScope: ChangeScope;
  readonly content: Pick<PowerContent, 'topics'>;
}

/**
 * A power that touches staffing and establishment passes the establishment office as well (LIB-14). Which powers do is
 * said by their topics; a topic that contains this word counts.
 */
const ESTABLISHMENT_TOPIC = '编制';

/**
 * Returns the steps of a version, in order, between its submission and its publication (LIB-10…LIB-14):
 *
 * - approval: department office → department leader (collective discussion) → legal office approves;
 * - filing, when the department is vertically managed or only the discretion benchmark changes (Xuzhou art. 13):
 *   the same, and the legal office files instead of approving;
 * - either way the establishment office reviews before the legal office if the topics name establishment matters.
 */
export function reviewChain({ isVerticallyManaged, changeScope, content }: ChainInput): readonly ChainStep[] {
  const isFiled = isVerticallyManaged || changeScope === 'benchmark';
  const concernsEstablishment = content.topics.some((topic) => topic.includes(ESTABLISHMENT_TOPIC));
  return [
    { kind: 'review', role: 'department_office' },
    { kind: 'discuss', role: 'department_leader' },
    ...(concernsEstablishment ? [{ kind: 'review', role: 'establishment_office' } as const] : []),
    { kind: isFiled ? 'file' : 'approve', role: 'legal_office' },
  ];
}
