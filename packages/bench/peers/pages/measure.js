// The same steps for every list: mount, keystrokes as an input method commits them, scrolling.
const KEYSTROKES = [
  '许',
  '许可',
  '',
  '道',
  '道路',
  '道路运',
  '道路运输',
  '',
  '处',
  '处罚',
  '',
  '食',
  '食品',
  '',
  '营业执照',
  '',
  '公积金',
  '',
];
const STEPS = 60;

/** Returns milliseconds: `mount`, `keys`, `frames`; and `wrong`, the keystrokes that never showed the right row. */
export async function measure({ mount, firstHit }, items, extra) {
  const { afterPaint, pause } = window;
  await pause(100);
  const begin = performance.now();
  const list = await mount(document.getElementById('app'), items, extra);
  const mounted = (await afterPaint()) - begin;
  await pause(300);
  const keys = [];
  let wrong = 0;
  for (const query of KEYSTROKES) {
    const expected = firstHit(items, query);
    const from = performance.now();
    await list.filter(query);
    let painted = (await afterPaint()) - from;
    let more = 0;
    while (list.first()?.trim() !== expected && more < 200) {
      painted = (await afterPaint()) - from;
      more += 1;
    }
    if (more === 200) wrong += 1;
    keys.push(painted);
    await pause(60);
  }
  list.scroller.scrollTop = 0;
  await afterPaint();
  await pause(100);
  const frames = [];
  for (let step = 0; step < STEPS; step += 1) {
    const from = performance.now();
    list.scroller.scrollTop += 400;
    await afterPaint();
    await afterPaint();
    frames.push(performance.now() - from);
  }
  return { mount: mounted, keys, frames, wrong, rows: list.rows() };
}
