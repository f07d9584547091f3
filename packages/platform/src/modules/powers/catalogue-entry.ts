import type { PowerContent } from '@sunlit/contract';
import { foldText } from '@sunlit/standards/text';
import type { NewCatalogueEntry } from '../../database/schema.js';
import { initialsOf } from './initials-of.js';

export interface CataloguePower {
  readonly id: string;
  readonly code: string;
  /** `codeKeyOf(code)` */
  readonly codeKey: string;
  readonly departmentId: string;
  readonly areaCode: string;
  readonly powerType: string;
  readonly isDemo: boolean;
}

export interface CatalogueVersion {
  readonly id: string;
  readonly versionNo: number;
  readonly content: PowerContent;
}

export interface CatalogueEntryInput {
  readonly power: CataloguePower;
  readonly version: CatalogueVersion;
  /** First legal day in force. */
  readonly effectiveFrom: string;
  /** First legal day no longer in force. */
  readonly effectiveTo?: string | null | undefined;
  readonly publishedAt: Date;
  /** `sortKeyOf(…)` */
  readonly sortKey: string;
}

export interface SortKeyInput {
  /** `power_types.sort_order` */
  readonly typeOrder: number;
  /** `departments.sort_order` */
  readonly departmentOrder: number;
  readonly departmentId: string;
  readonly codeKey: string;
}

/** The place of a power in the catalogue: type, department, code. Compared byte by byte. */
export function sortKeyOf({ typeOrder, departmentOrder, departmentId, codeKey }: SortKeyInput): string {
  const type = String(typeOrder).padStart(3, '0');
  const department = String(departmentOrder).padStart(6, '0');
  return `${type}-${department}-${departmentId}-${codeKey}`;
}

/**
 * Returns the row that public lists and search read. Pure: the same facts give the same row, so that it can be rebuilt.
 *
 * Searched are name, standard name, code with and without hyphens, and keywords; each on a line of its own, because a
 * line break never survives folding and so no word spans two of them.
 */
export function buildCatalogueEntry(input: CatalogueEntryInput): NewCatalogueEntry {
  const { power, version } = input;
  const { content } = version;
  return {
    version_id: version.id,
    power_id: power.id,
    version_no: version.versionNo,
    code: power.code,
    code_key: power.codeKey,
    name: content.name,
    department_id: power.departmentId,
    area_code: power.areaCode,
    power_type: power.powerType,
    class: content.class,
    audiences: [...content.audiences],
    runs_online: content.runsOnline,
    has_fee: content.hasFee ?? null,
    has_benchmark: content.discretionBenchmark !== undefined,
    is_demo: power.isDemo,
    search_text: searchTextOf(power, content),
    initials: initialsOf(content.name),
    sort_key: input.sortKey,
    effective_from: input.effectiveFrom,
    effective_to: input.effectiveTo ?? null,
    published_at: input.publishedAt,
  };
}

function searchTextOf(power: CataloguePower, content: PowerContent): string {
  const fields = [content.name, content.standardName ?? '', power.code, power.codeKey, ...content.keywords];
  return [...new Set(fields.map(foldText))].filter((line) => line !== '').join('\n');
}
