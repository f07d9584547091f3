import type { PowerContent } from '@sunlit/contract';
import { templateNamed } from '@sunlit/process/templates/templates';
import type { ProcessTemplate } from '@sunlit/process/templates/template';
import type { DemoPowerType } from './power-counts.js';

/** Small offences of people on the street, which are decided on the spot (行政处罚法 art. 51). */
const ON_THE_SPOT = /非机动车|行人|乘车人|吐痰|便溺|乱扔|吸烟|未佩戴/u;
/** Names of acts of enforcement (行政强制法 art. 12); everything else under compulsion is a measure (art. 9). */
const ENFORCEMENT = /代履行|代为|强制拆除|强制清除|加处罚款|滞纳金|划拨|强制执行|拍卖|抵缴/u;
const TAX_OFFICE = 'SU';

/** What a choice rests on. */
export interface ChartedPower {
  readonly type: DemoPowerType;
  readonly departmentLetters: string;
  readonly content: PowerContent;
}

/** Returns the template whose procedure fits a power of the demo city. By its type, name and limits, never by chance. */
export function chooseTemplate(power: ChartedPower): ProcessTemplate {
  return templateNamed(templateIdOf(power));
}

function templateIdOf({ type, departmentLetters, content }: ChartedPower): string {
  switch (type) {
    case 'license':
      return licenseTemplate(content);
    case 'penalty':
      return ON_THE_SPOT.test(content.name) ? 'penalty_summary' : 'penalty_ordinary';
    case 'compulsion':
      return ENFORCEMENT.test(content.name) ? 'compulsion_enforcement' : 'compulsion_measure';
    case 'levy':
      return departmentLetters === TAX_OFFICE ? 'levy_tax' : 'levy';
    case 'other':
      return otherTemplate(content.name);
    case 'approval':
    case 'benefit':
    case 'reward':
    case 'confirmation':
    case 'requisition':
    case 'adjudication':
      return type;
  }
}

function licenseTemplate({ handlingKind, promisedLimit, specialProcedures }: PowerContent): string {
  if (handlingKind === 'instant' || promisedLimit?.value === 1) return 'license_instant';
  return specialProcedures === undefined ? 'license_ordinary' : 'license_special';
}

function otherTemplate(name: string): string {
  if (name.includes('备案')) return 'filing';
  return /检查|抽查|监督/u.test(name) ? 'inspection' : 'general';
}
