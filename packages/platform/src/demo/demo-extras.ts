import { composeContent, type ComposeContext } from './compose-content.js';
import type { DemoPower, codeGiver } from './compose-city.js';
import type { DemoData } from './demo-data.js';
import { LIST_DAY, publicationSteps, type DemoHistory } from './demo-history.js';
import type { DemoPowerType } from './power-counts.js';

/**
 * Powers beyond the 5,376 that are in force: abolished, suspended, under review and drafts. They give the history, the
 * feed and the staff's desk something to show. None of them is active, so the counts of the list stay as they are;
 * the suspended ones are not public, so the public list has 5,376 entries as well.
 */
interface Extra {
  readonly letters: string;
  readonly type: DemoPowerType;
  readonly statute: string;
  readonly article: string;
  readonly office: string;
  readonly name: string;
  readonly fate: 'abolished' | 'suspended' | 'under_review' | 'draft';
  readonly reason: string;
}

const EXTRAS: readonly Extra[] = [
  {
    letters: 'SC',
    type: 'license',
    statute: '食品安全法',
    article: '35',
    office: '行政许可科',
    name: '食品经营许可证补发',
    fate: 'abolished',
    reason: '并入“食品经营许可变更”一并办理',
  },
  {
    letters: 'JT',
    type: 'license',
    statute: '道路运输条例',
    article: '39',
    office: '行政许可科',
    name: '道路货物运输站（场）经营许可',
    fate: 'abolished',
    reason: '改为备案管理，见“道路货物运输站（场）经营备案”',
  },
  {
    letters: 'CG',
    type: 'penalty',
    statute: '固体废物污染环境防治法',
    article: '111',
    office: '市容环卫管理科',
    name: '对未及时清运建筑施工废物的处罚',
    fate: 'abolished',
    reason: '与“对工程施工单位未及时清运施工过程中产生的固体废物的处罚”内容重复，合并为一项',
  },
  {
    letters: 'TI',
    type: 'license',
    statute: '体育法',
    article: '106',
    office: '行政审批科',
    name: '举办高危险性体育赛事活动许可（水域项目）',
    fate: 'suspended',
    reason: '项目目录正在调整，暂停受理',
  },
  {
    letters: 'CG',
    type: 'levy',
    statute: '城市道路管理条例',
    article: '37',
    office: '计划财务科',
    name: '城市道路占用费征收（临时停车）',
    fate: 'suspended',
    reason: '收费标准正在重新核定',
  },
  {
    letters: 'SL',
    type: 'license',
    statute: '水法',
    article: '48',
    office: '行政许可科',
    name: '取水许可告知承诺办理',
    fate: 'under_review',
    reason: '拟对低风险取水项目试行告知承诺',
  },
  {
    letters: 'WJ',
    type: 'confirmation',
    statute: '母婴保健法',
    article: '23',
    office: '妇幼健康科',
    name: '出生医学证明换发',
    fate: 'draft',
    reason: '拟从“出生医学证明签发”中单列',
  },
];

export interface DemoExtra {
  readonly power: DemoPower;
  readonly history: DemoHistory;
}

/** Composes the extras; their codes go on where those of the list end. */
export function composeExtras(data: DemoData, nextCode: ReturnType<typeof codeGiver>): DemoExtra[] {
  const context: ComposeContext = { places: data.places, statutes: data.statutes };
  return EXTRAS.map((extra) => {
    const department = data.departments.find(({ letters }) => letters === extra.letters);
    if (department === undefined) throw new Error(`No department has the letters ${extra.letters}.`);
    const rule = { ...extra, matters: [] };
    const content = composeContent({ department, rule, name: extra.name }, extra.type, context);
    const power: DemoPower = {
      type: extra.type,
      departmentLetters: extra.letters,
      isVerticallyManaged: department.isVerticallyManaged,
      code: nextCode(extra.letters, extra.type),
      content: extra.fate === 'suspended' ? { ...content, visibility: 'staff' } : content,
      isFull: false,
    };
    return { power, history: historyOfExtra(power, extra) };
  });
}

function historyOfExtra(power: DemoPower, { fate, reason }: Extra): DemoHistory {
  const { content } = power;
  const steps = publicationSteps({ power, content, version: 1, effectiveFrom: LIST_DAY });
  switch (fate) {
    case 'draft':
      return { versions: [content], decisions: steps.slice(0, 1).map((step) => ({ ...step, reason })) };
    case 'under_review':
      return { versions: [content], decisions: steps.slice(0, 3) };
    case 'abolished':
    case 'suspended': {
      const kind = fate === 'abolished' ? 'abolish' : 'suspend';
      const at = '2026-05-20T02:00:00.000Z';
      const end = { kind, role: 'legal_office', effectiveFrom: '2026-06-01', reason, at } as const;
      return { versions: [content], decisions: [...steps, end] };
    }
  }
}
