import { readdirSync, readFileSync } from 'node:fs';
import { areaCodeSchema, AUDIENCES, daySchema, INTEGRATION_MODES, lineSchema } from '@sunlit/contract';
import * as z from '@sunlit/contract/zod';
import { DEMO_POWER_TYPES } from './power-counts.js';

const placeSchema = z.object({ code: areaCodeSchema, name: lineSchema, nameEn: lineSchema });

const citySchema = z.object({
  province: placeSchema,
  city: placeSchema,
  counties: z.array(z.extend(placeSchema, { townships: z.array(lineSchema) })),
  validFrom: daySchema,
  hallName: lineSchema,
  hallAddress: lineSchema,
  hours: lineSchema,
});

const statuteSchema = z.object({ title: lineSchema, versionDate: daySchema });

/** One rule of composition: the matters of one article that one office handles. */
const ruleSchema = z.object({
  type: z.enum(DEMO_POWER_TYPES),
  statute: lineSchema,
  article: z.string().check(z.regex(/^\d+(-\d+)?$/)),
  office: lineSchema,
  matters: z.array(lineSchema),
});

const departmentSchema = z.object({
  letters: z.string().check(z.regex(/^[A-Z]{2}$/)),
  sortOrder: z.int(),
  name: lineSchema,
  shortName: lineSchema,
  nameEn: lineSchema,
  topic: lineSchema,
  kind: z.enum(['department', 'authorized_organization']),
  isVerticallyManaged: z.boolean(),
  integrationMode: z.enum(INTEGRATION_MODES),
  audiences: z.array(z.enum(AUDIENCES)),
  address: lineSchema,
  offices: z.array(lineSchema),
  lists: z._default(z.record(z.string(), z.array(lineSchema)), {}),
  rules: z.array(ruleSchema),
});

/** A power carried out in full: it takes the place of the composed one of the same type and name. */
const fullPowerSchema = z.object({
  department: z.string().check(z.regex(/^[A-Z]{2}$/)),
  type: z.enum(DEMO_POWER_TYPES),
  /** Fields of the content that replace the composed ones; checked when both are put together. */
  content: z.catchall(z.object({ name: lineSchema }), z.unknown()),
});

export type DemoCityPlaces = z.infer<typeof citySchema>;
export type DemoStatute = z.infer<typeof statuteSchema>;
export type DemoRule = z.infer<typeof ruleSchema>;
export type DemoDepartment = z.infer<typeof departmentSchema>;
export type FullPower = z.infer<typeof fullPowerSchema>;

export interface DemoData {
  readonly places: DemoCityPlaces;
  readonly statutes: Readonly<Record<string, DemoStatute>>;
  readonly departments: readonly DemoDepartment[];
  readonly fullPowers: readonly FullPower[];
}

const DIRECTORY = new URL('../../demo/', import.meta.url);

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, DIRECTORY), 'utf8'));
}

function readAll<Value>(folder: string, schema: z.ZodMiniType<Value>): Value[] {
  return readdirSync(new URL(folder, DIRECTORY))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => z.parse(schema, readJson(`${folder}${name}`)));
}

/** Reads the data of the demo city that lie beside the platform in `demo/`. Throws when a file is not as described. */
export function readDemoData(): DemoData {
  return {
    places: z.parse(citySchema, readJson('city.json')),
    statutes: z.parse(z.record(z.string(), statuteSchema), readJson('statutes.json')),
    departments: readAll('departments/', departmentSchema),
    fullPowers: readAll('full/', z.array(fullPowerSchema)).flat(),
  };
}
