import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import { formatNumber } from '../../strings/numbers.js';
import type { CatalogueState } from '../catalogue-state.js';
import type { Labels } from '../labels.js';
import type { CatalogueModel } from '../model/catalogue-model.js';
import type { Words } from '../words.js';
import { treeNodes, visibleNodes, type TreeNode, type TreeOrder } from './tree-model.js';
import { treeStyles } from './tree-styles.js';

/**
 * The directory as a tree: types with their departments, or departments with their types. Keys as WAI-ARIA's tree
 * pattern has them: ↑ ↓ move, → unfolds or goes in, ← folds or goes out, Home, End, Enter or Space choose, letters jump.
 */
export class PowerTree {
  readonly #host: LitElement;
  readonly #state: CatalogueState;
  #order: TreeOrder = 'type';
  #open: ReadonlySet<string> = new Set();
  #active = '';
  #nodes: readonly TreeNode[] = [];
  #nodesKey: readonly unknown[] = [];

  constructor(host: LitElement, state: CatalogueState) {
    this.#host = host;
    this.#state = state;
    addStyles(host, treeStyles);
  }

  render(words: Words, labels: Labels, model: CatalogueModel): TemplateResult {
    const { strings } = words;
    this.#compute(labels, model);
    const shown = visibleNodes(this.#nodes, this.#open);
    if (!shown.some(({ key }) => key === this.#active)) this.#active = shown[0]?.key ?? '';
    const canSwap = !this.#state.fixed.has('type') && !this.#state.fixed.has('department');
    return html`${
        canSwap
          ? html`<button class="quiet" type="button" @click=${() => this.#swap()}>
              ${this.#order === 'type' ? strings.treeByDepartment : strings.treeByType}
            </button>`
          : nothing
      }
      <ul class="tree" role="tree" aria-label=${strings.browse} @keydown=${this.#onKey}>
        ${this.#nodes.map((node) => this.#renderNode(node))}
      </ul>`;
  }

  #renderNode(node: TreeNode): TemplateResult {
    const hasChildren = node.children.length > 0;
    const isOpen = this.#open.has(node.key);
    return html`<li
      role="treeitem"
      data-key=${node.key}
      aria-level=${node.level}
      aria-label=${`${node.name} ${formatNumber(node.count)}`}
      aria-selected=${this.#isChosen(node) ? 'true' : 'false'}
      aria-expanded=${hasChildren ? (isOpen ? 'true' : 'false') : nothing}
      tabindex=${node.key === this.#active ? 0 : -1}
      @click=${(event: Event) => this.#onClick(event, node)}
    >
      <span class="tree-row level-${node.level}">
        <span class=${hasChildren ? (isOpen ? 'twig open' : 'twig') : 'twig none'} data-twig></span>
        <span class="choice-name">${node.name}</span>
        <span class="count">${formatNumber(node.count)}</span>
      </span>
      ${
        hasChildren && isOpen
          ? html`<ul role="group">
              ${node.children.map((child) => this.#renderNode(child))}
            </ul>`
          : nothing
      }
    </li>`;
  }

  /** Counts follow the words that are typed and all filters but the tree's own two. */
  #compute(labels: Labels, model: CatalogueModel): void {
    const key = [model, labels, this.#state.revision, this.#order];
    if (key.every((part, index) => part === this.#nodesKey[index])) return;
    this.#nodesKey = key;
    const { type: _type, department: _department, ...others } = this.#state.selection;
    const { rows } = model.search({ text: this.#state.text, selection: others });
    this.#nodes = treeNodes(rows, model.snapshot, labels, this.#order);
  }

  #isChosen({ selection }: TreeNode): boolean {
    return (['type', 'department'] as const).every((facet) => {
      const wanted = selection[facet];
      const chosen = this.#state.selection[facet];
      if (wanted === undefined) return (chosen?.size ?? 0) === 0;
      return chosen?.size === wanted.size && [...wanted].every((value) => chosen.has(value));
    });
  }

  #choose(node: TreeNode): void {
    this.#active = node.key;
    const none = new Set<number>();
    const target = this.#isChosen(node) ? {} : node.selection;
    this.#state.select({ type: target.type ?? none, department: target.department ?? none });
  }

  #swap(): void {
    this.#order = this.#order === 'type' ? 'department' : 'type';
    this.#open = new Set();
    this.#host.requestUpdate();
  }

  #fold(node: TreeNode, isOpen: boolean): void {
    const open = new Set(this.#open);
    if (isOpen) open.add(node.key);
    else open.delete(node.key);
    this.#open = open;
    this.#host.requestUpdate();
  }

  #onClick(event: Event, node: TreeNode): void {
    event.stopPropagation();
    const isTwig = event.target instanceof HTMLElement && event.target.dataset['twig'] !== undefined;
    this.#active = node.key;
    if (isTwig && node.children.length > 0) this.#fold(node, !this.#open.has(node.key));
    else this.#choose(node);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const shown = visibleNodes(this.#nodes, this.#open);
    const at = shown.findIndex(({ key }) => key === this.#active);
    const node = shown[at];
    if (node === undefined || !this.#handleKey(event.key, node, shown, at)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  #handleKey(key: string, node: TreeNode, shown: readonly TreeNode[], at: number): boolean {
    const isOpen = this.#open.has(node.key);
    const hasChildren = node.children.length > 0;
    switch (key) {
      case 'ArrowDown':
        return this.#focus(shown[at + 1]);
      case 'ArrowUp':
        return this.#focus(shown[at - 1]);
      case 'Home':
        return this.#focus(shown[0]);
      case 'End':
        return this.#focus(shown[shown.length - 1]);
      case 'ArrowRight':
        if (hasChildren && !isOpen) this.#fold(node, true);
        else if (hasChildren) this.#focus(shown[at + 1]);
        return true;
      case 'ArrowLeft':
        if (hasChildren && isOpen) this.#fold(node, false);
        else this.#focus(shown.find(({ key: other }) => other === node.parent));
        return true;
      case 'Enter':
      case ' ':
        this.#choose(node);
        return true;
      default:
        if (key.length !== 1) return false;
        return this.#focus(
          [...shown.slice(at + 1), ...shown.slice(0, at)].find(({ name }) =>
            name.toLowerCase().startsWith(key.toLowerCase()),
          ),
        );
    }
  }

  #focus(node: TreeNode | undefined): boolean {
    if (node === undefined) return true;
    this.#active = node.key;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(`[role="treeitem"][data-key="${node.key}"]`)?.focus();
    });
    return true;
  }
}
