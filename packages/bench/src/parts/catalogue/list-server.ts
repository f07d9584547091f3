import { createServer, type Server } from 'node:http';
import { bundleForBrowser } from '../../measure/bundle-page.js';
import { peersDirectory } from '../../repository-root.js';

/** The lists that are compared, ours first. */
export const LISTS = ['sunlit', 'window', 'tanstack', 'litvirtualizer', 'aggrid'] as const;
export type List = (typeof LISTS)[number];

/** Names for readers. */
export const LIST_NAMES: Readonly<Record<List, string>> = {
  sunlit: 'Sunlit, with search, facets and counts',
  window: 'floor: bare window',
  tanstack: 'tanstack virtual',
  litvirtualizer: 'lit-virtualizer',
  aggrid: 'AG Grid, client rows, quick filter',
};

export interface PageServer {
  readonly origin: string;
  close(): void;
}

/** Serves a page per list, and pages that embed the element as a department site does. */
export async function servePages(platform: string, cdnEntry: string): Promise<PageServer> {
  const scripts = new Map<string, string>();
  for (const name of [...LISTS, 'host', 'measure']) {
    const { script } = await bundleForBrowser({ file: `${peersDirectory}pages/${name}.js` });
    scripts.set(`/${name}.js`, script);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const script = scripts.get(pathname);
    if (script !== undefined) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8').end(script);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pathname === '/embedded' ? embeddedPage(platform, cdnEntry) : listPage(platform, cdnEntry, pathname));
  });
  const port = await listen(server);
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const FRAME = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
<style>html,body{margin:0;font:14px/1.5 sans-serif}#app{width:1200px;height:800px}</style>`;

/** Only the page of our own list loads our element. */
function listPage(platform: string, cdnEntry: string, pathname: string): string {
  const element =
    pathname === '/page/sunlit' ? `<script type="module" src="${platform}/cdn/${cdnEntry}" crossorigin></script>` : '';
  return `${FRAME}<script src="/host.js"></script>${element}<body><div id="app"></div></body></html>`;
}

/** What the snippet of the project says to paste, and a note of when the first rows were on the glass. */
function embeddedPage(platform: string, cdnEntry: string): string {
  return `${FRAME}<script src="/host.js"></script>
<script>
  // The frame that shows the rows is being made in the callback; what is asked for after it holds up nothing.
  document.addEventListener('sunlit-catalogue-loaded', () => {
    requestAnimationFrame(async () => {
      const at = performance.timeOrigin + performance.now();
      window.firstRows ??= { at, since: await window.afterPaint() };
    });
  });
</script>
<link rel="modulepreload" href="${platform}/cdn/${cdnEntry}" crossorigin="anonymous">
<script type="module" src="${platform}/cdn/${cdnEntry}" crossorigin="anonymous"></script>
<body><sunlit-power-catalogue platform="${platform}"><a href="${platform}/powers">权力清单</a></sunlit-power-catalogue></body></html>`;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
}
