// Chromium 86 knows `a?.b`, but miscounts the arguments of a call in such a chain when one of them is spread (mended in
// 91). For that esbuild lowers every chain to a comparison with a variable of its own (0.4 kB gzip in the shell alone).
// Instead chains are kept, and the build fails where one holds such a call.

/** esbuild must believe that the engine has whole optional chains. */
export const KEEP_OPTIONAL_CHAINS = { 'optional-chain': true };

/** Rollup plugin; runs after esbuild. */
export function optionalChains() {
  return {
    name: 'optional-chains',
    transform(code, id) {
      if (!code.includes('?.') || !code.includes('...')) return null;
      if (spreads(this.parse(code), false))
        this.error(`${id}: Chromium 86 cannot spread arguments in an optional chain.`);
      return null;
    },
  };
}

/** Whether a call with a spread argument is a link of an optional chain. */
function spreads(node, isInChain) {
  if (Array.isArray(node)) return node.some((part) => spreads(part, false));
  if (typeof node?.type !== 'string') return false;
  const isChain = isInChain || node.type === 'ChainExpression';
  if (isChain && node.type === 'CallExpression' && node.arguments.some(({ type }) => type === 'SpreadElement'))
    return true;
  return Object.entries(node).some(([name, part]) =>
    spreads(part, isChain && ['expression', 'callee', 'object'].includes(name)),
  );
}
