import { encode } from 'uqr';
import { html, type SafeHtml } from './html.js';

/** A QR code as one SVG path: no image request, no style, prints at any size. */
export function qrSvg(text: string, label: string): SafeHtml {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  return html`<svg
    class="qr"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z"></path>
    <path fill="#000" d="${pathOf(data)}"></path>
  </svg>`;
}

/** Dark modules, joined along each row. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.map((isDark, x) => {
        if (!isDark || row[x - 1] === true) return '';
        let width = 1;
        while (row[x + width] === true) width += 1;
        return `M${x} ${y}h${width}v1h-${width}z`;
      }),
    )
    .join('');
}
