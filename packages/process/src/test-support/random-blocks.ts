import type { Dice } from './dice.js';

export type BlockNodeKind = 'task' | 'decision' | 'fork' | 'join';

export interface BlockNode {
  readonly id: string;
  readonly kind: BlockNodeKind;
}

/** A line of a random graph; without `to` it leads out of the graph by `exit`. */
export interface BlockEdge {
  readonly id: string;
  readonly from: string;
  readonly to?: string;
  readonly exit?: string;
  readonly isReturn: boolean;
  readonly atMost?: number;
}

/** A line that begins and has no end yet. */
type OpenEnd = Pick<BlockEdge, 'from'>;

/**
 * Grows a random graph out of blocks (sequence, decision, fork with join, return), so that it is sound: a decision has
 * one way in, all branches of a fork come to its join by one line each, and lines back stay inside their branch.
 */
export class RandomBlocks {
  readonly nodes: BlockNode[] = [];
  readonly edges: BlockEdge[] = [];
  readonly #dice: Dice;
  readonly #prefix: string;
  #ends: readonly OpenEnd[];
  #left: number;

  /** @param from Node that the graph follows, missing where its first node is the entry. @param most About how many nodes. */
  constructor(dice: Dice, prefix: string, most: number, from?: string) {
    this.#dice = dice;
    this.#prefix = prefix;
    this.#left = most;
    this.#ends = from === undefined ? [] : [{ from }];
  }

  /** Adds `length` blocks one after another. Tasks that may be returned to are those of this sequence. */
  sequence(length: number, depth = 0): void {
    const tasks: string[] = [];
    for (let at = 0; at < length && (this.#left > 0 || tasks.length === 0); at += 1) {
      const throwOf = this.#dice.between(1, 10);
      if (tasks.length === 0 || throwOf <= 3 || depth > 2) tasks.push(this.add('task'));
      else if (throwOf <= 5) this.#decision(depth, undefined);
      else if (throwOf <= 8) this.#decision(depth, this.#dice.pick(tasks));
      else this.#fork(depth);
    }
  }

  /** Adds one node after everything that is open. */
  add(kind: BlockNodeKind): string {
    if (kind === 'decision' && this.#ends.length > 1) this.add('task');
    const id = `${this.#prefix}${kind.slice(0, 1)}${this.nodes.length + 1}`;
    this.nodes.push({ id, kind });
    this.#left -= 1;
    this.close(id);
    this.#ends = [{ from: id }];
    return id;
  }

  /** Leads every open line to a node. */
  close(to: string): void {
    for (const { from } of this.#ends) this.edge({ from, to, isReturn: false });
    this.#ends = [];
  }

  /** Leads every open line out of the graph. */
  exit(by: string): void {
    for (const { from } of this.#ends) this.edge({ from, exit: by, isReturn: false });
    this.#ends = [];
  }

  edge(edge: Omit<BlockEdge, 'id'>): void {
    this.edges.push({ id: `${this.#prefix}w${this.edges.length + 1}`, ...edge });
  }

  #decision(depth: number, back: string | undefined): void {
    const from = this.add('decision');
    if (back !== undefined) {
      const atMost = this.#dice.happens(0.5) ? { atMost: this.#dice.between(1, 2) } : {};
      this.edge({ from, to: back, isReturn: true, ...atMost });
    }
    const ends: OpenEnd[] = [];
    const branches = back === undefined ? this.#dice.between(2, 3) : this.#dice.between(1, 2);
    for (let branch = 0; branch < branches; branch += 1) {
      this.#ends = [{ from }];
      if (this.#dice.happens(0.6)) this.sequence(this.#dice.between(1, 2), depth + 1);
      ends.push(...this.#ends);
    }
    this.#ends = ends;
  }

  #fork(depth: number): void {
    const from = this.add('fork');
    const ends: OpenEnd[] = [];
    for (let branches = this.#dice.between(2, 3); branches > 0; branches -= 1) {
      this.#ends = [{ from }];
      this.sequence(this.#dice.between(1, 2), depth + 1);
      if (this.#ends.length > 1) this.add('task');
      ends.push(...this.#ends);
    }
    this.#ends = ends;
    this.add('join');
  }
}
