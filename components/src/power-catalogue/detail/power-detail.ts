import type { Power } from '@sunlit/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import { emit } from '../../internal/emit.js';
import { format } from '../../strings/format.js';
import { resolveStrings, type Language } from '../../strings/resolve-strings.js';
import '../events.js';
import { LazyView } from '../lazy-view.js';
import type { DetailContext, DetailInput } from './detail-context.js';
import { renderDetailHead, renderKeyFacts } from './head.js';
import { HistoryToggle } from './history-toggle.js';
import { renderIdentity } from './identity.js';
import {
  renderBases,
  renderComplaint,
  renderConditions,
  renderFaqs,
  renderFees,
  renderLimits,
  renderPlaces,
  renderRemedies,
  renderResult,
} from './sections.js';
import { detailZhCn, type DetailStrings } from './strings-zh-cn.js';
import { detailStyles } from './styles.js';
import { renderBenchmark, renderDuties, renderMaterials } from './tables.js';
import { UnfoldForPrint } from './unfold-for-print.js';

type Render = (context: DetailContext) => TemplateResult | typeof nothing;

/** Who applies wants to know how; whom an office acts upon wants to know by what right. */
const ON_APPLICATION: readonly Render[] = [
  renderConditions,
  renderMaterials,
  renderLimits,
  renderFees,
  renderResult,
  renderPlaces,
  renderBases,
  renderComplaint,
  renderRemedies,
  renderFaqs,
  renderBenchmark,
  renderDuties,
  renderIdentity,
];
const EX_OFFICIO: readonly Render[] = [
  renderBases,
  renderBenchmark,
  renderLimits,
  renderRemedies,
  renderComplaint,
  renderConditions,
  renderMaterials,
  renderFees,
  renderResult,
  renderPlaces,
  renderFaqs,
  renderDuties,
  renderIdentity,
];
const EX_OFFICIO_TYPES: readonly string[] = ['penalty', 'compulsion', 'levy', 'requisition', 'inspection', 'charge'];

const WIDE = 600;

async function loadEnglish(): Promise<DetailStrings> {
  return (await import('./strings-en.js')).detailEn;
}

/** The view of opened powers with the words it needs first. */
export async function createPowerDetail(host: LitElement, language: Language): Promise<PowerDetail> {
  return new PowerDetail(host, language === 'en' ? await loadEnglish() : undefined);
}

/** One power in full: a chunk of its own, used by the catalogue as a controller of its own element. */
export class PowerDetail implements ReactiveController {
  readonly #host: LitElement;
  readonly #share: LazyView<typeof import('./share.js').renderQrCode>;
  readonly #history: HistoryToggle;
  readonly #english: LazyView<DetailStrings>;
  readonly #resize = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    requestAnimationFrame(() => this.#onWidth(width));
  });
  #pane: Element | null = null;
  #isWide = true;
  #wasShown = false;
  #shownId: string | undefined;

  constructor(host: LitElement, english?: DetailStrings) {
    this.#host = host;
    this.#english = new LazyView(host, loadEnglish, english);
    this.#share = new LazyView(host, async () => (await import('./share.js')).renderQrCode);
    this.#history = new HistoryToggle(host);
    new UnfoldForPrint(host);
    addStyles(host, detailStyles);
    host.addController(this);
  }

  render(power: Power, input: DetailInput): TemplateResult {
    const { words } = input;
    const english = words.language === 'en' ? this.#english.get() : undefined;
    const strings = resolveStrings(english ?? detailZhCn, words.overrides);
    const context: DetailContext = { ...input, power, strings };
    if (this.#shownId !== power.id) this.#share.isShown = false;
    this.#shownId = power.id;
    const isOnApplication = !EX_OFFICIO_TYPES.includes(power.powerType);
    const order = isOnApplication ? ON_APPLICATION : EX_OFFICIO;
    const qr = this.#share.isShown ? this.#share.get()?.(power, strings, words.language) : undefined;
    return html`<article class=${this.#isWide ? 'detail is-wide' : 'detail'}>
      ${input.bar}
      ${renderDetailHead(context, {
        onApply: (event) => this.#apply(event, power),
        onPrint: () => window.print(),
        onQr: () => this.#share.toggle(),
        isQrShown: this.#share.isShown,
      })}
      ${qr ?? nothing} ${renderKeyFacts(context, isOnApplication)} ${order.map((render) => render(context))}
      ${this.#history.render(context)}
      <p class="on-paper">${format(strings.printedFrom, { url: power.pageUrl })}</p>
    </article>`;
  }

  hostUpdated(): void {
    // The pane, not the article: the article's own padding depends on what is measured here.
    const pane = this.#host.renderRoot.querySelector('.detail-pane');
    const isShown = this.#host.renderRoot.querySelector('.detail') !== null;
    if (isShown && !this.#wasShown) this.#onWidth(pane?.clientWidth ?? 0);
    this.#wasShown = isShown;
    if (pane === this.#pane) return;
    this.#resize.disconnect();
    this.#pane = pane;
    if (pane !== null) this.#resize.observe(pane);
  }

  hostDisconnected(): void {
    this.#resize.disconnect();
    this.#pane = null;
  }

  /** The link is followed unless the host cancels the event, because it has a form of its own. */
  #apply(event: Event, power: Power): void {
    const applyLink = power.content.applyLink ?? '';
    const detail = { powerId: power.id, code: power.code, applyLink };
    if (!emit(this.#host, 'sunlit-power-apply', detail, { cancelable: true })) event.preventDefault();
  }

  #onWidth(width: number): void {
    const isWide = width >= WIDE;
    if (width === 0 || isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#host.requestUpdate();
  }
}
