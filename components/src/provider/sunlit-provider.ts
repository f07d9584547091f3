import { ContextProvider } from '@lit/context';
import { css, html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { environmentContext } from '../internal/environment.js';
import { SunlitElement } from '../internal/sunlit-element.js';

const styles = css`
  :host {
    display: contents;
  }
`;

/**
 * Gives the elements inside it their platform, language, words and looks, so that a page says each once.
 * Providers nest: the inner one's attributes win. It draws nothing of its own.
 *
 * @customElement sunlit-provider
 * @slot - The page's content with Sunlit elements anywhere inside.
 */
export class SunlitProvider extends SunlitElement {
  static override get styles(): CSSResultGroup {
    return styles;
  }

  readonly #context = new ContextProvider(this, { context: environmentContext, initialValue: {} });

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#context.setValue(this.environment);
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sunlit-provider': SunlitProvider;
  }
}
