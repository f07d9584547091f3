import type { CatalogueSnapshot } from '@sunlit/contract/catalogue';
import { warnOnce } from '../internal/warn-once.js';
import { CatalogueModel, type CatalogueResult, type Scope, type Selection } from './model/catalogue-model.js';
import { FACETS, type FacetId } from './model/facets.js';

/** The code that serves questions; see `asking.ts`. */
export type Asking = typeof import('./asking.js');

/** What the page asked the element to be limited to, as written in its attributes. */
export interface ScopeAttributes {
  readonly department: string | null;
  readonly powerType: string | null;
  readonly area: string | null;
}

/** What one reader has asked of the catalogue, and what came of it. */
export class CatalogueState {
  model: CatalogueModel | undefined;
  result: CatalogueResult | undefined;
  text = '';
  selection: Selection = {};
  /** Facets that the page itself decided; they are not offered. */
  fixed: ReadonlySet<FacetId> = new Set();
  /** The page's own limits, by index into the catalogue's lists. */
  scope: Scope = {};
  /** Changes with every new result, so that the list starts at the top. */
  revision = 0;
  /** What serves questions; absent until it has arrived. */
  asking: Asking | undefined;

  readonly #onChange: () => void;
  readonly #loadAsking: () => Promise<Asking>;
  #isLoading = false;

  constructor(onChange: () => void, loadAsking: () => Promise<Asking>) {
    this.#onChange = onChange;
    this.#loadAsking = loadAsking;
  }

  /** Fetches what serves questions unless it is there. Until then, and without it, words are found as they are typed. */
  async prepare(): Promise<void> {
    if (this.asking !== undefined || this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.asking = await this.#loadAsking();
      this.#useSearch();
      if (this.text === '') this.#onChange();
      else this.#find();
    } catch {
      // Asked for again with the next keystroke.
    }
    this.#isLoading = false;
  }

  /** Number of chosen filter values. */
  get chosenCount(): number {
    return FACETS.reduce((sum, facet) => sum + (this.selection[facet]?.size ?? 0), 0);
  }

  /** Takes another catalogue; what the reader asked stays. */
  load(snapshot: CatalogueSnapshot, attributes: ScopeAttributes): void {
    const scope = scopeOf(snapshot, attributes);
    const fixed: [FacetId, number | undefined][] = [
      ['type', scope.type],
      ['department', scope.department],
      ['area', scope.area],
    ];
    this.scope = scope;
    this.fixed = new Set(fixed.flatMap(([facet, value]) => (value === undefined ? [] : [facet])));
    this.model = new CatalogueModel(snapshot, scope);
    this.#useSearch();
    this.#find();
  }

  setText(text: string): void {
    if (text === this.text) return;
    this.text = text;
    void this.prepare();
    this.#find();
  }

  has(facet: FacetId, value: number): boolean {
    return this.selection[facet]?.has(value) ?? false;
  }

  toggle(facet: FacetId, value: number): void {
    const values = new Set(this.selection[facet]);
    if (!values.delete(value)) values.add(value);
    this.select({ [facet]: values });
  }

  /** Chooses exactly these values in the named facets; the other facets stay. */
  select(selection: Selection): void {
    this.selection = { ...this.selection, ...selection };
    void this.prepare();
    this.#find();
  }

  clearFilters(): void {
    this.selection = {};
    this.#find();
  }

  clearText(): void {
    this.setText('');
  }

  #useSearch(): void {
    if (this.asking !== undefined) this.model?.useSearch(new this.asking.TextSearch(this.model.snapshot));
  }

  #find(): void {
    this.result = this.model?.search({ text: this.text, selection: this.selection });
    this.revision += 1;
    this.#onChange();
  }
}

function scopeOf(snapshot: CatalogueSnapshot, attributes: ScopeAttributes): Scope {
  const { department, powerType, area } = attributes;
  return {
    department: indexOf(snapshot.departments, department, 'department', (d) => [d.id, d.name, d.shortName]),
    type: indexOf(snapshot.powerTypes, powerType, 'power-type', (t) => [t.code, t.name]),
    area: indexOf(snapshot.areas, area, 'area', (a) => [a.code, a.name]),
  };
}

function indexOf<Entry>(
  entries: readonly Entry[],
  wanted: string | null,
  attribute: string,
  names: (entry: Entry) => readonly string[],
): number | undefined {
  if (wanted === null || wanted === '') return undefined;
  const index = entries.findIndex((entry) => names(entry).includes(wanted));
  if (index >= 0) return index;
  warnOnce(`attribute ${attribute}: the platform has no “${wanted}”; everything is shown.`);
  return undefined;
}
