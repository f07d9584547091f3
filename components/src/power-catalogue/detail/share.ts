import type { Power } from '@sunlit/contract';
import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';
import { safeLink } from '../../internal/safe-link.js';
import { formatDay } from '../../strings/dates.js';
import { format } from '../../strings/format.js';
import type { Language } from '../../strings/resolve-strings.js';
import type { DetailStrings } from './strings-zh-cn.js';

/** A QR code of the power's page on the platform, for the counter and for paper. */
export function renderQrCode(power: Power, strings: DetailStrings, language: Language): TemplateResult {
  const address = safeLink(power.pageUrl) ?? '';
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  // One path: a module is a unit square.
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const version = format(strings.version, { no: power.versionNo });
  const since = power.effectiveFrom === undefined ? '' : ` · ${formatDay(power.effectiveFrom, language)}`;
  return html`<figure class="qr">
    <svg viewBox="0 0 ${size} ${size}" role="img" aria-label=${strings.qrCaption} shape-rendering="crispEdges">
      ${svg`<rect width=${size} height=${size} fill="#fff"></rect><path d=${path} fill="#000"></path>`}
    </svg>
    <figcaption>
      <span>${strings.qrCaption}</span>
      <span class="note">${address}</span>
      <span class="note">${version}${since}</span>
    </figcaption>
  </figure>`;
}
