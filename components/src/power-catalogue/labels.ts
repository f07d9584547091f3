import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import type { Language } from '../strings/resolve-strings.js';
import type { ShellStrings } from '../strings/zh-cn.js';
import { AUDIENCE_VALUES, FEE_VALUES, ONLINE_VALUES, type FacetId } from './model/facets.js';

/** Names of facets and their values in the reader's language. */
export class Labels {
  readonly #snapshot: CatalogueSnapshot;
  readonly #strings: ShellStrings;
  readonly #isEnglish: boolean;

  constructor(snapshot: CatalogueSnapshot, strings: ShellStrings, language: Language) {
    this.#snapshot = snapshot;
    this.#strings = strings;
    this.#isEnglish = language === 'en';
  }

  type(index: number): string {
    const type = this.#snapshot.powerTypes[index];
    return (this.#isEnglish ? type?.nameEn : type?.name) ?? '';
  }

  /** The name of a type by its code; an unknown code as it is. */
  typeOf(code: string): string {
    const index = this.#snapshot.powerTypes.findIndex((type) => type.code === code);
    return index < 0 ? code : this.type(index);
  }

  department(index: number): string {
    const department = this.#snapshot.departments[index];
    return (this.#isEnglish ? department?.nameEn : undefined) ?? department?.shortName ?? '';
  }

  area(index: number): string {
    return this.#snapshot.areas[index]?.name ?? '';
  }

  facet(facet: FacetId): string {
    const strings = this.#strings;
    const names: Record<FacetId, string> = {
      type: strings.facetType,
      department: strings.facetDepartment,
      area: strings.facetArea,
      audience: strings.facetAudience,
      online: strings.facetOnline,
      fee: strings.facetFee,
    };
    return names[facet];
  }

  value(facet: FacetId, index: number): string {
    const strings = this.#strings;
    switch (facet) {
      case 'type':
        return this.type(index);
      case 'department':
        return this.department(index);
      case 'area':
        return this.area(index);
      case 'audience':
        return AUDIENCE_VALUES[index] === 'person' ? strings.audiencePerson : strings.audienceOrganization;
      case 'online':
        return ONLINE_VALUES[index] === 'yes' ? strings.onlineYes : strings.onlineNo;
      case 'fee':
        if (FEE_VALUES[index] === 'none') return strings.feeNone;
        return FEE_VALUES[index] === 'some' ? strings.feeSome : strings.feeUnknown;
    }
  }
}
