// Tells V8 (Chromium from 136 on) to compile the whole entry while it comes in, off the main thread. Otherwise it compiles
// each function where the page first calls it, between the data and their first frame. Other engines see a comment.
const HINT = '//# allFunctionsCalledOnLoad';

/** Rollup plugin: writes the hint on top of entries, where V8 looks for it. Runs after the minifier, which drops comments. */
export function compileHint() {
  return {
    name: 'compile-hint',
    renderChunk: (code, { isEntry }) => (isEntry ? { code: `${HINT}\n${code}`, map: null } : null),
  };
}
