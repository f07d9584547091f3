import type { PublicLayer } from '@sunlit/contract';
import { sql } from 'kysely';
import type { Queryable } from '../../database/schema.js';
import { ALL_LOOKS, drawChart, drawnPart, pictureKey, type ChartLook, type ChartPicture } from './chart-drawing.js';
import { inTurns } from './in-turns.js';
import { readPublicLayers } from './layers-repository.js';
import { pictureFits } from './picture-fits.js';

interface Wanted {
  readonly drawn: PublicLayer;
  readonly look: ChartLook;
}

/** Draws pictures in the order of their keys, and lets whoever waits have a turn after each: a large chart takes 60 ms. */
export function drawInTurns(wanted: ReadonlyMap<string, Wanted>): Promise<({ key: string } & ChartPicture)[]> {
  const inOrder = [...wanted].sort(([one], [other]) => (one < other ? -1 : 1));
  return inTurns(inOrder, ([key, { drawn, look }]) => ({ key, ...drawChart(drawn, look) }));
}

/** Lays out layers in every language and direction and stores the pictures that are not there yet (`design.md` 12). */
export async function storePictures(tx: Queryable, layers: readonly PublicLayer[]): Promise<void> {
  const wanted = new Map<string, Wanted>();
  for (const layer of layers) {
    for (const look of ALL_LOOKS) {
      const drawn = drawnPart(layer, look.language);
      wanted.set(pictureKey(drawn, look), { drawn, look });
    }
  }
  const keys = [...wanted.keys()];
  if (keys.length === 0) return;
  const known = await tx
    .selectFrom('flowchart_drawings')
    .select('key')
    .where('key', '=', sql<string>`any (${keys})`)
    .execute();
  for (const { key } of known) wanted.delete(key);
  if (wanted.size === 0) return;
  const rows = await drawInTurns(wanted);
  await sql`
    insert into flowchart_drawings (key, drawing, outline)
    select key, drawing, outline from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as picture (key text, drawing jsonb, outline jsonb)
    on conflict (key) do nothing
  `.execute(tx);
}

/**
 * The picture of a layer: as it was laid out at publication; laid out now when it is a draft's, was lost, or says something
 * else than the layer.
 */
export async function readPicture(db: Queryable, layer: PublicLayer, look: ChartLook): Promise<ChartPicture> {
  const drawn = drawnPart(layer, look.language);
  const stored = await db
    .selectFrom('flowchart_drawings')
    .select(['drawing', 'outline'])
    .where('key', '=', pictureKey(drawn, look))
    .executeTakeFirst();
  return stored !== undefined && pictureFits(stored, drawn, look.language) ? stored : drawChart(drawn, look);
}

const BATCH = 200;

/** Makes the pictures of all public layers anew, and counts the layers. Nothing that was published depends on it. */
export async function rebuildPictures(tx: Queryable): Promise<number> {
  await tx.deleteFrom('flowchart_drawings').execute();
  const hashes = await tx.selectFrom('published_processes').select('public_hash').distinct().execute();
  for (let start = 0; start < hashes.length; start += BATCH) {
    const batch = hashes.slice(start, start + BATCH).map((row) => row.public_hash);
    await storePictures(tx, [...(await readPublicLayers(tx, batch)).values()]);
  }
  return hashes.length;
}
