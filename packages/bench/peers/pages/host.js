// Runs in every page before what is measured: when a frame is on the glass, and waiting for things.
window.afterPaint = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    }),
  );
window.pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
window.until = async (isTrue, milliseconds = 60_000) => {
  const begin = performance.now();
  while (!isTrue()) {
    if (performance.now() - begin > milliseconds) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
};
