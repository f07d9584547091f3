import type { ProcessDefinition, StaffPowerVersion, StaffProcess } from '@sunlit/contract';
import { sampleDefinition, SAMPLE_PUBLIC_LAYER } from './sample-process.js';
import { StaffDesk } from './staff-desk.js';

/** The sample with another name for one of its steps. */
export function changedDefinition(name = '实质审查'): ProcessDefinition {
  const steps = SAMPLE_PUBLIC_LAYER.steps.map((step) => (step.id === 'examine' ? { ...step, name } : step));
  return sampleDefinition({ ...SAMPLE_PUBLIC_LAYER, steps });
}

/** A desk at which charts are written, published and read. */
export class ChartDesk {
  readonly desk: StaffDesk;

  constructor(desk: StaffDesk) {
    this.desk = desk;
  }

  static async open(name: string): Promise<ChartDesk> {
    return new ChartDesk(await StaffDesk.open(name));
  }

  write(
    draft: { readonly versionId: string; readonly revision: number },
    definition: ProcessDefinition = sampleDefinition(),
  ): Promise<StaffProcess> {
    return this.desk.ok(`power-versions/${draft.versionId}/process`, {
      as: 'clerk',
      method: 'PUT',
      body: { definition },
      revision: draft.revision,
    });
  }

  /** A power with a chart that took effect today. */
  async published(definition = sampleDefinition()): Promise<StaffPowerVersion> {
    const draft = await this.desk.create();
    await this.write(draft, definition);
    await this.desk.approve(draft.versionId);
    await this.desk.publish(draft.versionId);
    return draft;
  }

  amend(powerId: string, changeScope = 'item'): Promise<StaffPowerVersion> {
    return this.desk.ok(`powers/${powerId}/amend`, { as: 'clerk', body: { reason: '优化流程', changeScope } });
  }

  /** An amendment with another chart, published from a day on. */
  async replaced(powerId: string, definition: ProcessDefinition, effectiveFrom: string): Promise<StaffPowerVersion> {
    const next = await this.amend(powerId);
    await this.write(next, definition);
    await this.desk.approve(next.versionId);
    await this.desk.publish(next.versionId, effectiveFrom);
    return next;
  }

  async read(address: string) {
    const response = await this.desk.platform.app.inject(address);
    return { status: response.statusCode, text: response.body, headers: response.headers, json: () => response.json() };
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}
