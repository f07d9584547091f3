import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { StringOverrides } from '../strings/resolve-strings.js';
import type { CatalogueClient } from './catalogue-client.js';
import { connectClient, type Connection } from './connect-client.js';
import { environmentContext, type Contrast, type Environment, type Scheme, type Theme } from './environment.js';
import { MediaController } from './media-controller.js';
import { oneOf } from './one-of.js';
import { VERSION } from './version.js';

/**
 * What all Sunlit elements share: where the platform is, the words, and how things look. Own attributes win over the
 * surrounding `<sunlit-provider>`.
 */
export abstract class SunlitElement extends LitElement {
  static get sunlitVersion(): string {
    return VERSION;
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** Address of the platform: `https://…`. */
  @property() platform: string | null = null;

  /** Public name of this site (`pk_…`) from the register of sites. Optional for reading. */
  @property({ attribute: 'site-key' }) siteKey: string | null = null;

  /** Large type, large targets, one column. */
  @property({ type: Boolean, reflect: true }) elder = false;

  /** `more` for high contrast. */
  @property() contrast: string | null = null;

  /** `azure` (default) or `vermilion`. */
  @property() theme: string | null = null;

  /** `light` (default), `dark`, or `auto` to follow the reader's system. */
  @property() scheme: string | null = null;

  /** The portal's own words, by key of the string files. */
  @property({ attribute: false }) strings: StringOverrides | undefined;

  /** Client to use instead of one made from `platform`. */
  @property({ attribute: false }) client: CatalogueClient | undefined;

  readonly #provided = new ContextConsumer(this, { context: environmentContext, subscribe: true });
  readonly #media = new MediaController(this);
  #own: Connection = {};

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang') this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('platform') && !changed.has('siteKey')) return;
    this.#own = this.platform === null ? {} : connectClient(this.platform, this.siteKey);
  }

  /** How the element looks, as classes for its outer box. */
  protected get looks(): string {
    const { theme, scheme, contrast, elder } = this.environment;
    const isDark = scheme === 'dark' || (scheme === 'auto' && this.#media.isDark);
    const isMore = contrast === 'more' || (!isDark && this.#media.wantsContrast);
    return [theme, isDark ? 'dark' : '', isMore ? 'more' : '', elder === true ? 'elder' : ''].join(' ');
  }

  /** Everything in force here: own attributes over the provider's. */
  protected get environment(): Environment {
    const outer = this.#provided.value ?? {};
    const isOwn = this.client !== undefined || this.platform !== null;
    return {
      client: this.client ?? (isOwn ? this.#own.client : outer.client),
      clientError: isOwn ? this.#own.clientError : outer.clientError,
      platform: this.platform ?? outer.platform,
      language: this.lang || outer.language || document.documentElement.lang,
      strings: this.strings === undefined ? outer.strings : { ...outer.strings, ...this.strings },
      elder: this.elder || (outer.elder ?? false),
      contrast: oneOf<Contrast>(this.contrast, ['normal', 'more'], 'contrast') ?? outer.contrast ?? 'normal',
      theme: oneOf<Theme>(this.theme, ['azure', 'vermilion'], 'theme') ?? outer.theme ?? 'azure',
      scheme: oneOf<Scheme>(this.scheme, ['light', 'dark', 'auto'], 'scheme') ?? outer.scheme ?? 'light',
    };
  }
}
