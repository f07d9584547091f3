import { CHART_DIRECTIONS, type PublicLayer } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { layOutChart } from '../layout/lay-out-chart.js';
import { composeLayer } from '../test-support/compose-layer.js';
import { SAMPLE_CHARTS } from '../test-support/sample-charts.js';
import { chartSvg } from './chart-svg.js';
import { escapeXml } from './escape-xml.js';
import { roundedPath } from './rounded-path.js';

function svgOf(layer: PublicLayer, title = '道路运输经营许可', foot: readonly string[] = []): string {
  const drawing = layOutChart(layer, { direction: 'down', language: 'zh' });
  return chartSvg({ drawing, layer, language: 'zh', title, foot });
}

const HOSTILE = `</text><script>alert(1)</script><foreignObject/>"'&\u0000\ud800`;

describe('chartSvg', () => {
  it('has a name, a description with all steps, and its foot', () => {
    const layer = SAMPLE_CHARTS['permit'] ?? composeLayer([], {}, []);
    const svg = svgOf(layer, '道路运输经营许可', ['版本 3，自 2026-12-01 起施行', 'sha-256 0123']);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [^>]*role="img"/);
    expect(svg).toContain('<title id="chart-title">道路运输经营许可</title>');
    expect(svg).toMatch(/<desc id="chart-description">共 13 个环节：提出申请、受理审查、/);
    expect(svg).toContain('自 2026-12-01 起施行');
    expect(svg).toContain('>退回重审</text>');
  });

  it('writes whatever people wrote as text: no element, no attribute, no sign that XML forbids', () => {
    const layer = composeLayer(
      [['office', HOSTILE, HOSTILE]],
      { a: ['start', 'office', HOSTILE, HOSTILE], b: ['decision', 'office', HOSTILE, HOSTILE, 3] },
      [['a b', HOSTILE, HOSTILE]],
    );
    const svg = svgOf(layer, HOSTILE, [HOSTILE]);
    const elements = new Set(Array.from(svg.matchAll(/<\/?([a-zA-Z]+)/g), ([, name]) => name));
    expect([...elements].sort()).toEqual(['desc', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(svg).not.toMatch(/\son\w+=|href|url\(|<!|<\?|[\u0000-\u0008]|[\ud800-\udfff]/);
  });

  it('draws each symbol of GB/T 1526 by its shape', () => {
    const layer = SAMPLE_CHARTS['parallel'] ?? composeLayer([], {}, []);
    for (const direction of CHART_DIRECTIONS) {
      const drawing = layOutChart(layer, { direction, language: 'zh' });
      expect(drawing.steps.map(({ shape }) => shape)).toEqual([
        ...['terminator', 'decision', 'process', 'parallel', 'process', 'process', 'process', 'parallel', 'decision'],
        ...['process', 'terminator', 'terminator'],
      ]);
    }
  });

  it('says so when there are no steps', () => {
    expect(svgOf(composeLayer(['office'], {}, []))).toContain('本流程图没有环节。');
  });
});

describe('escapeXml', () => {
  it('keeps characters outside the basic plane', () => {
    expect(escapeXml('𠀀 & 受理')).toBe('𠀀 &amp; 受理');
  });
});

describe('roundedPath', () => {
  it('rounds bends, and less where a piece is short', () => {
    expect(roundedPath([0, 0, 0, 2, 3, 2], 0.5)).toBe('M0 0L0 1.5Q0 2 0.5 2L3 2');
    expect(roundedPath([0, 0, 0, 0.4, 3, 0.4], 0.5)).toBe('M0 0L0 0.2Q0 0.4 0.2 0.4L3 0.4');
    expect(roundedPath([0, 0, 0, 2], 0.5, 0.4)).toBe('M0 0L0 1.6');
  });
});
