/**
 * Matters that a rule composes. In a template
 *
 * - `[a|b]` stands for alternatives of one article; unsplit they read 「a、b」, and behind brackets `（[a|b]）` nothing,
 * - `{食品:a|b}` stands for sub-items of a class of things; unsplit the class itself,
 * - `{=}` repeats the alternative that was taken last,
 * - `<名称>` is a list of the department.
 */
export interface MatterForms {
  /** The matter as one item. */
  readonly whole: string;
  /** The same matter as sub-items (子项); one entry when it cannot be split. */
  readonly split: readonly string[];
}

const SLOT = /（\[([^\]]+)\]）|\[([^\]]+)\]|\{([^:}]+):([^}]+)\}/u;

/** Ways of tampering that one article names in one breath. Nobody lists each as an item of its own. */
const ONE_BREATH = new Set(
  (
    '伪造 变造 涂改 冒用 使用伪造、变造的 伪造、变造 转让 出租 出借 租借 转借 借用 买卖 倒卖 抵押 赠送 编造 隐匿 毁灭 篡改 ' +
    '移动 擅自移动 损毁 毁损 损坏 破坏 侵占 覆盖 遮挡 拆除 擅自拆除 阻碍 威胁 迟报 谎报 瞒报'
  ).split(' '),
);

interface Slot {
  readonly whole: string;
  readonly alternatives: readonly string[];
  readonly isRepeated: boolean;
  readonly before: string;
  readonly after: string;
}

function firstSlot(template: string): Slot | undefined {
  const match = SLOT.exec(template);
  if (match === null) return undefined;
  const [text, bracketed, listed, className, members] = match;
  const alternatives = (bracketed ?? listed ?? members ?? '').split('|');
  const joined = alternatives.join('、');
  return {
    whole: bracketed === undefined ? (className ?? joined) : '',
    alternatives: bracketed === undefined ? alternatives : alternatives.map((name) => `（${name}）`),
    isRepeated: className !== undefined,
    before: template.slice(0, match.index),
    after: template.slice(match.index + text.length),
  };
}

function fill(template: string, isSplit: boolean): string[] {
  const slot = firstSlot(template);
  if (slot === undefined) return [template];
  const isKept = !isSplit || slot.alternatives.every((name) => ONE_BREATH.has(name));
  const taken = isKept ? [slot.whole] : slot.alternatives;
  return taken.flatMap((name) => {
    const rest = slot.isRepeated ? slot.after.replaceAll('{=}', name) : slot.after;
    return fill(rest, isSplit).map((end) => slot.before + name + end);
  });
}

/** Returns both forms of a template. */
export function matterForms(template: string, lists: Readonly<Record<string, readonly string[]>>): MatterForms {
  const full = template.replace(/<([^>]+)>/gu, (_, name: string) => {
    const list = lists[name];
    if (list === undefined) throw new Error(`No list is called ${name}: ${template}`);
    return list.join('|');
  });
  return { whole: fill(full, false).join(''), split: fill(full, true) };
}
