import type { Queryable } from '../../../database/schema.js';
import type { StaffActor } from '../../../http/actor.js';
import type { Clock } from '../../../runtime/clock.js';
import type { Ids } from '../../../runtime/ids.js';

/** Who acts, on which open database, with which clock and ids. */
export interface StaffAct {
  readonly db: Queryable;
  readonly actor: StaffActor;
  readonly clock: Clock;
  readonly ids: Ids;
}
