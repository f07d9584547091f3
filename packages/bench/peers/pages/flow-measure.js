// The same steps for every way to draw a chart: library loaded, then mount until the frame is on the glass.
const tasks = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, duration]);
}).observe({ type: 'longtask', buffered: true });

/** Milliseconds: `paint`, `longest` task (0 if none was over 50), and of ours `whole` and `select`. */
export async function measure({ mount, prepare, whole, select }, chart) {
  const { afterPaint, pause } = window;
  const prepared = prepare?.(chart);
  await pause(80);
  const begin = performance.now();
  const mounted = await mount(document.getElementById('app'), chart, prepared);
  const paint = (await afterPaint()) - begin;
  const steps = await whole?.(mounted);
  const end = whole === undefined ? undefined : performance.now() - begin;
  await pause(150);
  const longest = Math.max(0, ...tasks.filter(([at]) => at >= begin - 5).map(([, duration]) => duration));
  let selected;
  if (select !== undefined) {
    await pause(50);
    const from = performance.now();
    await select(mounted);
    selected = (await afterPaint()) - from;
  }
  return { paint, longest, whole: end, steps, select: selected };
}
