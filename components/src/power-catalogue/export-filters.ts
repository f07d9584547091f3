import type { ExportFilters } from '../internal/catalogue-client.js';
import type { CatalogueState } from './catalogue-state.js';
import type { FacetId } from './model/facets.js';

/**
 * The filters of a download: the same question as on screen, as far as the export knows it. It takes one value per
 * facet, so a facet with several chosen values is left out: the file then holds more, never less.
 */
export function exportFilters(state: CatalogueState): ExportFilters {
  const snapshot = state.model?.snapshot;
  const scope = state.scope;
  const only = (facet: FacetId, fixed: number | undefined): number => {
    const values = [...(state.selection[facet] ?? [])];
    return fixed ?? (values.length === 1 ? (values[0] ?? -1) : -1);
  };
  const q = state.text.trim();
  const departmentId = snapshot?.departments[only('department', scope.department)]?.id;
  const powerType = snapshot?.powerTypes[only('type', scope.type)]?.code;
  const areaCode = snapshot?.areas[only('area', scope.area)]?.code;
  return {
    ...(q === '' ? {} : { q }),
    ...(departmentId === undefined ? {} : { departmentId }),
    ...(powerType === undefined ? {} : { powerType }),
    ...(areaCode === undefined ? {} : { areaCode }),
  };
}
