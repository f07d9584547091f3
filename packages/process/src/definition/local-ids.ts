import { localIdSchema } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';

const LONGEST = 60;

/** Gives each id of a file the id that it has inside a definition: what our export wrote, else one made from its own. */
export class LocalIds {
  readonly #local = new Map<string, string>();
  readonly #taken = new Set<string>();

  /** @param kept What our export wrote as the id, unchecked. */
  add(id: string, kept: unknown): string {
    const written = z.safeParse(localIdSchema, kept);
    const local = written.success && !this.#taken.has(written.data) ? written.data : this.#free(made(id));
    this.#taken.add(local);
    this.#local.set(id, local);
    return local;
  }

  of(id: string): string | undefined {
    return this.#local.get(id);
  }

  #free(wanted: string): string {
    let local = wanted;
    for (let count = 2; this.#taken.has(local); count++) {
      const end = `_${String(count)}`;
      local = wanted.slice(0, LONGEST - end.length) + end;
    }
    return local;
  }
}

/** `Activity_0abc` → `activity_0abc`; what is no letter, digit or line becomes a line. */
function made(id: string): string {
  const plain = id
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '_')
    .replace(/^[^a-z]+/, '');
  return (plain === '' ? 'x' : plain).slice(0, LONGEST);
}
