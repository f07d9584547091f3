import { expect } from '@open-wc/testing';
import type { LabelBox } from '@sunlit/contract';
import { loadedFlowchart } from '../../dev/mount-flowchart.js';
import { find, findAll } from '../../dev/mount.js';
import { ownCharts } from '../../dev/own-charts.js';
import { sampleCharts } from '../../dev/sample-charts.js';
import { widthOver } from '../../dev/text-outside.js';
import { sampleCase, sampleFlowchart, sampleInside, sampleLoad } from '../../dev/sample-flowchart.js';

/** A renderer may round a glyph's width up. */
const SLACK = 0.6;

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const areaOf = ({ x, y, width, height }: Omit<LabelBox, 'lines'>): Box => ({
  left: x * 16,
  top: y * 16,
  right: (x + width) * 16,
  bottom: (y + height) * 16,
});

const textIn = (node: Element | null | undefined, selector: string): SVGTextElement | undefined =>
  node?.querySelector<SVGTextElement>(selector) ?? undefined;

describe('sunlit-flowchart: all text lies in its box', () => {
  // The face that the page really has, not the table that the layout measures by.
  for (const language of ['zh', 'en'] as const) {
    for (const direction of ['down', 'right'] as const) {
      it(`${language}, ${direction}: names in their steps, limits, conditions and lanes in their labels`, async function () {
        this.timeout(120_000);
        const outside: string[] = [];
        let count = 0;
        for (const [name, layer] of [...sampleCharts(), ...ownCharts()]) {
          if (/chain(500|2000)/.test(name)) continue;
          const flowchart = sampleFlowchart({ layer: layer(), language, direction });
          const attributes = { view: 'drawing', direction };
          const element = await loadedFlowchart({ properties: { flowchart }, attributes });
          const check = (text: SVGTextElement | undefined, box: LabelBox | undefined, what: string): void => {
            if (box === undefined || box.lines.length === 0) return;
            if (text === undefined) return void outside.push(`${name}: ${what} is not drawn`);
            count += 1;
            const over = widthOver(text, areaOf(box));
            if (over > SLACK) outside.push(`${name}: ${what} “${text.textContent}” by ${over.toFixed(1)} px`);
          };
          for (const step of flowchart.drawing.steps) {
            const button = find(element, `[data-step="${step.id}"]`);
            check(textIn(button, '.name'), step.label, 'name');
            check(textIn(button.parentElement, '.badge-text'), step.badge, 'limit');
          }
          for (const flow of flowchart.drawing.flows) {
            check(textIn(find(element, `[data-flow="${flow.id}"]`), '.condition'), flow.label, 'condition');
          }
          for (const [index, lane] of flowchart.drawing.lanes.entries()) {
            const text = findAll(element, '.drawing:not(.heads) .lane-name')[index];
            check(text instanceof SVGTextElement ? text : undefined, lane.label, 'lane');
          }
          element.parentElement?.remove();
        }
        expect(outside).to.deep.equal([]);
        expect(count).to.be.greaterThan(900);
      });
    }
  }

  it('the chips of cases, load and risks hold their words', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const properties = { case: sampleCase(), load: sampleLoad(), inside: sampleInside() };
      const element = await loadedFlowchart({ properties, attributes: { lang } });
      const chips = findAll(element, '.chip');
      expect(chips).to.have.length(6);
      for (const chip of chips) {
        const [ground, text] = [chip.querySelector('rect'), chip.querySelector('text')];
        if (ground === null || text === null) throw new Error('a chip has ground and text');
        const { x, y, width, height } = ground.getBBox();
        const box = { left: x, top: y, right: x + width, bottom: y + height };
        expect(widthOver(text, box), text.textContent).to.be.at.most(-2);
      }
    }
  });
});
