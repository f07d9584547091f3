// Tells V8 (Chromium from 136 on) to compile the whole entry while it comes in, off the main thread. Otherwise it compiles
// each function where the page first calls it, between the data and their first frame. Other engines see a comment. Of the
// lazy chunks only the one that draws charts is for a first frame, and most of it is called for that.
const HINT = '//# allFunctionsCalledOnLoad';

/** Rollup plugin: writes the hint where V8 looks for it, on top. Runs after the minifier, which drops comments. */
export function compileHint() {
  return {
    name: 'compile-hint',
    renderChunk: (code, { isEntry, name }) =>
      isEntry || name === 'chart-view' ? { code: `${HINT}\n${code}`, map: null } : null,
  };
}
