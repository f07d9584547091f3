import { createTextIndex, foldText } from '@sunlit/standards/text';

/*
 * Search of Chinese names in memory: ours beside the bare floor (one joined string, `indexOf`) and `filter(includes)`, in
 * one run, with recall and precision against brute force. Run: `node packages/bench/dist/text-index.js`.
 */

const SUBJECTS = [
  '食品',
  '药品',
  '道路运输',
  '烟草专卖',
  '排污',
  '建筑工程',
  '医疗机构',
  '消防',
  '农药',
  '测绘',
  '劳务派遣',
  '文物',
];
const OBJECTS = [
  '经营',
  '生产',
  '零售',
  '设计',
  '安全检查',
  '登记事项变更',
  '从业人员',
  '设施',
  '标志',
  '档案',
  '广告',
];
const ACTS = ['许可', '的处罚', '备案', '核发', '的行政强制（查封）', '征收', '确认', '奖励', '延续', '注销'];
const CONDITIONS = [
  '',
  '未取得许可擅自',
  '未按照规定',
  '以欺骗等不正当手段',
  '拒不接受监督检查',
  '逾期不改正',
  '（县级）',
  '伪造、变造',
];
const QUERIES = [
  '食',
  '许可',
  '食品经营',
  '的处罚',
  '道路运输',
  '不正当手段',
  '未按照规定',
  '查封',
  '烟草专卖零售许可',
  '火星',
];

type Search = (query: string) => readonly number[];

function composeNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, n) => {
    const pick = (words: readonly string[], divisor: number): string =>
      words[Math.floor(n / divisor) % words.length] ?? '';
    return foldText(`${pick(CONDITIONS, 7)}${pick(SUBJECTS, 1)}${pick(OBJECTS, 13)}${pick(ACTS, 3)}${n % 97}`);
  });
}

function joinedFloor(names: readonly string[]): Search {
  const joined = names.join('\n');
  const starts: number[] = [0];
  for (const name of names) starts.push((starts[starts.length - 1] ?? 0) + name.length + 1);
  return (query) => {
    const found: number[] = [];
    let row = 0;
    for (let at = joined.indexOf(query); at >= 0; at = joined.indexOf(query, starts[row])) {
      while ((starts[row + 1] ?? Infinity) <= at) row += 1;
      found.push(row);
      row += 1;
      if (row >= names.length) break;
    }
    return found;
  };
}

function filterIncludes(names: readonly string[], query: string): readonly number[] {
  const found: number[] = [];
  names.forEach((name, row) => {
    if (name.includes(query)) found.push(row);
  });
  return found;
}

function percentile(sorted: readonly number[], share: number): string {
  return (sorted[Math.floor(share * sorted.length)] ?? Number.NaN).toFixed(3);
}

function measure(count: number, rounds: number): void {
  const names = composeNames(count);
  const built = performance.now();
  const index = createTextIndex(names);
  const buildMs = performance.now() - built;
  const engines: Readonly<Record<string, Search>> = {
    'joined string floor': joinedFloor(names),
    'Sunlit text index': (query) => index.search(query),
    'Sunlit, first 20': (query) => index.search(query, { limit: 20 }),
    'filter(includes)': (query) => filterIncludes(names, query),
  };
  const wrong = QUERIES.filter((query) => String(index.search(query)) !== String(engines['filter(includes)']?.(query)));
  const times = new Map<string, number[]>(Object.keys(engines).map((name) => [name, []]));
  // Interleaved, so that a slow moment of the machine falls on all alike.
  for (let round = 0; round < rounds; round += 1) {
    for (const query of QUERIES) {
      for (const [name, search] of Object.entries(engines)) {
        const started = performance.now();
        search(query);
        times.get(name)?.push(performance.now() - started);
      }
    }
  }
  console.log(
    `${count} names, ${QUERIES.length} queries × ${rounds}, build ${buildMs.toFixed(0)} ms, wrong answers ${wrong.length}`,
  );
  for (const [name, taken] of times) {
    const sorted = taken.sort((a, b) => a - b);
    console.log(`  ${name.padEnd(22)} p50 ${percentile(sorted, 0.5)} ms   p95 ${percentile(sorted, 0.95)} ms`);
  }
}

measure(5_376, 200);
measure(100_000, 20);
