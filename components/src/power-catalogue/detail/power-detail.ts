import type { Power } from '@sunlit/contract';
import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../internal/add-styles.js';
import { emit } from '../../internal/emit.js';
import { format } from '../../strings/format.js';
import { resolveStrings, type Language } from '../../strings/resolve-strings.js';
import '../events.js';
import { LazyView } from '../../internal/lazy-view.js';
import type { DetailContext, DetailInput } from './detail-context.js';
import { renderDetailHead, renderKeyFacts } from './head.js';
import type { FurtherSections } from './further-sections.js';
import { HistoryToggle } from './history-toggle.js';
import { renderBases, renderComplaint, renderConditions, renderFees, renderLimits, renderPlaces } from './sections.js';
import { detailZhCn, type DetailStrings } from './strings-zh-cn.js';
import { detailStyles } from './styles.js';
import { renderMaterials } from './tables.js';
import { UnfoldForPrint } from './unfold-for-print.js';

const firstSections = {
  conditions: renderConditions,
  materials: renderMaterials,
  limits: renderLimits,
  fees: renderFees,
  places: renderPlaces,
  bases: renderBases,
  complaint: renderComplaint,
};

type SectionName = keyof typeof firstSections | keyof FurtherSections;

/** Who applies wants to know how; whom an office acts upon wants to know by what right. */
const ON_APPLICATION: readonly SectionName[] = [
  'conditions',
  'materials',
  'limits',
  'process',
  'fees',
  'result',
  'places',
  'bases',
  'complaint',
  'remedies',
  'faqs',
  'benchmark',
  'duties',
  'identity',
];
const EX_OFFICIO: readonly SectionName[] = [
  'bases',
  'benchmark',
  'limits',
  'process',
  'remedies',
  'complaint',
  'conditions',
  'materials',
  'fees',
  'result',
  'places',
  'faqs',
  'duties',
  'identity',
];
const EX_OFFICIO_TYPES: readonly string[] = ['penalty', 'compulsion', 'levy', 'requisition', 'inspection', 'charge'];

const WIDE = 600;

async function loadEnglish(): Promise<DetailStrings> {
  return (await import('./strings-en.js')).detailEn;
}

/** The view of opened powers with the sections and words it needs first. */
export async function createPowerDetail(host: LitElement, language: Language): Promise<PowerDetail> {
  const [{ furtherSections, printStyles }, english] = await Promise.all([
    import('./further-sections.js'),
    language === 'en' ? loadEnglish() : undefined,
  ]);
  const detail = new PowerDetail(host, furtherSections, english);
  addStyles(host, printStyles); // after the styles of the detail, which they undo
  return detail;
}

/** One power in full: a chunk of its own, used by the catalogue as a controller of its own element. */
export class PowerDetail implements ReactiveController {
  readonly #host: LitElement;
  readonly #sections: typeof firstSections & FurtherSections;
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

  constructor(host: LitElement, further: FurtherSections, english?: DetailStrings) {
    this.#host = host;
    this.#sections = { ...firstSections, ...further };
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
      ${qr ?? nothing} ${renderKeyFacts(context, isOnApplication)} ${order.map((name) => this.#sections[name](context))}
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
