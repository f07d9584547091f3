import type { StepKind, TimeLimit } from '@sunlit/contract';

/** What our own export wrote into an element. Unchecked: it comes from a file. */
export type OwnContent = Readonly<Record<string, unknown>>;

/** A node as the file has it, before it is fitted into a definition. */
export interface RawNode {
  readonly id: string;
  readonly type: string;
  readonly name?: string | undefined;
  readonly documentation?: string | undefined;
  readonly own?: OwnContent | undefined;
  /** `undecided` until the ways in and out are known: gateways and nameless events. */
  kind: StepKind | 'undecided';
  limit?: TimeLimit | undefined;
  /** Node that an added one stands beside: it shares its lane. */
  readonly beside?: string | undefined;
  readonly inside?: RawGraph | undefined;
}

export interface RawFlow {
  readonly id: string;
  from: string;
  to: string;
  name?: string | undefined;
  /** Text of a condition for machines. */
  readonly expression?: string | undefined;
  readonly isDefault: boolean;
  /** Came from an event on the border of its start. */
  isBoundary?: boolean;
  isReturn?: boolean;
  readonly own?: OwnContent | undefined;
}

export interface RawBoundary {
  readonly id: string;
  readonly type: string;
  readonly name?: string | undefined;
  readonly attachedTo: string;
  readonly isInterrupting: boolean;
  /** ISO 8601 duration of a timer, as written. */
  readonly duration?: string | undefined;
}

export interface RawGraph {
  nodes: RawNode[];
  flows: RawFlow[];
  readonly boundaries: RawBoundary[];
}
