import type { PersonId } from '@sunlit/contract';
import type { Kysely } from 'kysely';
import type { Database } from '../../database/schema.js';
import type { StaffActor } from '../../http/actor.js';
import type { Clock } from '../../runtime/clock.js';
import type { Ids } from '../../runtime/ids.js';

/** Name under which acts of the command line stand in the trail: whoever holds the machine. */
const OPERATOR_NAME = '平台运维人员 (command line)';

/** The operator of this machine, who needs no key because the database is already in their hands. */
export async function commandLineActor(
  db: Kysely<Database>,
  { clock, ids }: { clock: Clock; ids: Ids },
): Promise<StaffActor> {
  const known = await db.selectFrom('persons').select('id').where('name', '=', OPERATOR_NAME).executeTakeFirst();
  const id = known?.id ?? ids.next('person');
  if (known === undefined) {
    await db.insertInto('persons').values({ id, name: OPERATOR_NAME, created_at: clock.now() }).execute();
  }
  const personId = id as PersonId; // read from the persons table or made by ids.next('person')
  return { kind: 'staff', personId, personName: OPERATOR_NAME, role: 'integrator', via: 'cli' };
}
