import type { PublicLayer } from '@sunlit/contract/processes/definition';
import { PROCESS_TEMPLATES } from '@sunlit/process/templates/templates';
import { longLayer, sampleLayer } from './sample-layer.js';

const FACTS = {
  department: '南晴市市场监督管理局',
  contact: { phone: '0990-5550123' },
  office: '行政审批处',
  materials: ['申请书', '营业执照'],
  limit: { value: 20, unit: 'working_day', ifLastDayRests: 'keep' },
  result: '许可证',
  jointBodies: [
    { id: 'fire', name: '消防救援支队', nameEn: 'Fire service' },
    { id: 'health', name: '市卫生健康委员会', nameEn: 'Health commission' },
    { id: 'ecology', name: '市生态环境局', nameEn: 'Ecology bureau' },
  ],
} as const;

/** Charts small and large, by name: the sample, every procedure of the law, and chains. */
export function sampleCharts(): ReadonlyMap<string, () => PublicLayer> {
  return new Map([
    ['licence', sampleLayer],
    ...PROCESS_TEMPLATES.map(({ id, build }) => [id, () => build(FACTS).publicLayer] as const),
    ...[4, 40, 120, 500, 2000].map((size) => [`chain${size}`, () => longLayer(size)] as const),
  ]);
}
