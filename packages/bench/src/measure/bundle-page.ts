import { build } from 'esbuild';
import { peersDirectory } from '../repository-root.js';

/** One module for browsers as a consumer would ship it: production conditions, minified. */
export async function bundleForBrowser(
  entry: { readonly file: string } | { readonly code: string },
): Promise<{ readonly script: string; readonly styles: string }> {
  const { outputFiles } = await build({
    ...('file' in entry
      ? { entryPoints: [entry.file] }
      : { stdin: { contents: entry.code, resolveDir: peersDirectory, loader: 'js' as const } }),
    bundle: true,
    minify: true,
    write: false,
    outdir: '/bundle',
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'empty', '.css': 'css' },
    legalComments: 'none',
    logLevel: 'error',
  });
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { script: textOf('.js'), styles: textOf('.css') };
}
