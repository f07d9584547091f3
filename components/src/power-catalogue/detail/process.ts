import { html, type TemplateResult } from 'lit';
import '../../define/sunlit-flowchart.js';
import type { DetailContext } from './detail-context.js';

/** How the office handles it: the chart of this very version, as drawing and as list. */
export function renderProcess({ power, strings, words, client, environment }: DetailContext): TemplateResult {
  const { theme, scheme, contrast, elder, platform } = environment;
  return html`<section class="block full">
    <sunlit-flowchart
      power-id=${power.id}
      lang=${words.language}
      .client=${client}
      .strings=${words.overrides}
      .platform=${platform ?? null}
      .theme=${theme ?? null}
      .scheme=${scheme ?? null}
      .contrast=${contrast ?? null}
      ?elder=${elder === true}
    >
      <h4 slot="heading" tabindex="-1">${strings.sectionProcess}</h4>
    </sunlit-flowchart>
  </section>`;
}
