/** The look of the script-free pages (`visual-language.md`): paper, ink, one accent, hairlines; ink alone in print. */
export const PAGE_STYLES = `
:root {
  --accent: #0b57a4; --accent-weak: #e8f0fa; --ink: #16202c; --muted: #51606f;
  --line: #d9e0e7; --line-strong: #7b8794; --sunken: #f5f7f9; --notice: #2b5c8a; --warning: #8a5a00; --alarm: #a61b1b;
  --good: #0f6b3a; --sun: #f2a900;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: #fff; color: var(--ink); line-height: 1.7; overflow-wrap: anywhere;
  font: 400 1rem/1.7 system-ui, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  font-variant-numeric: tabular-nums;
}
a { color: var(--accent); text-underline-offset: 0.2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; border-radius: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 16px; top: 8px; background: #fff; padding: 8px 12px; z-index: 1; }
header .site, main, footer, .demo { max-width: 60rem; margin: 0 auto; padding-left: 24px; padding-right: 24px; }
header .site { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 4px 24px; padding-top: 16px; padding-bottom: 16px; }
header .site .name { color: var(--ink); font-size: 1.125rem; font-weight: 600; text-decoration: none; }
header .site .name span { color: var(--muted); font-size: 0.8125rem; font-weight: 400; margin-left: 12px; }
header .site nav { display: flex; gap: 24px; font-size: 0.9375rem; }
header .site nav a { padding: 8px 0; }
.demo { font-size: 0.8125rem; color: var(--muted); padding-bottom: 12px; margin-bottom: 0; margin-top: 0; }
.demo strong { color: var(--ink); border: 1px solid var(--ink); background: var(--sun); padding: 0 6px; margin-right: 8px; border-radius: 2px; font-weight: 600; }
main { border-top: 1px solid var(--line); padding-top: 32px; padding-bottom: 48px; }
h1 { font-size: 1.75rem; font-weight: 600; line-height: 1.3; margin: 0 0 8px; }
h2 { font-size: 1.125rem; font-weight: 600; line-height: 1.3; margin: 0 0 12px; }
h2 small { font-weight: 400; color: var(--muted); }
section { border-top: 1px solid var(--line); margin-top: 32px; padding-top: 24px; }
p { margin: 0 0 12px; max-width: 42em; }
.lead { font-size: 1.125rem; color: var(--muted); }
.over, .code { color: var(--muted); font-size: 0.9375rem; }
.over { margin-bottom: 4px; }
.code b { color: var(--ink); font-weight: 600; margin-right: 12px; }
small { font-size: 0.8125rem; color: var(--muted); }
.status { font-size: 0.8125rem; border: 1px solid currentColor; border-radius: 2px; padding: 0 6px; white-space: nowrap; }
.status.active { color: var(--good); } .status.suspended { color: var(--warning); }
.status.scheduled { color: var(--notice); } .status.abolished { color: var(--alarm); }
.notice { border-left: 3px solid var(--warning); padding: 4px 0 4px 12px; }
.action { display: inline-block; border: 1px solid var(--accent); border-radius: 4px; padding: 6px 16px; text-decoration: none; }
dl { margin: 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 16px 24px; }
dt { color: var(--muted); font-size: 0.8125rem; }
dd { margin: 0; }
ol, ul { margin: 0; padding-left: 1.5em; }
li + li { margin-top: 8px; }
blockquote { margin: 4px 0 0; padding-left: 12px; border-left: 1px solid var(--line-strong); color: var(--muted); max-width: 42em; white-space: pre-line; }
table { width: 100%; border-collapse: collapse; }
th { white-space: nowrap; text-align: left; font-size: 0.8125rem; font-weight: 400; color: var(--muted); border-bottom: 1px solid var(--line-strong); padding: 8px 12px 8px 0; }
td { vertical-align: top; border-bottom: 1px solid var(--line); padding: 8px 12px 8px 0; white-space: pre-line; }
td + td { min-width: 6em; } td p { margin: 0; } td small { display: block; }
.contacts { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 16px 24px; }
.contacts li + li { margin-top: 0; }
.contacts dl div { display: flex; gap: 8px; } .contacts dt { flex: 0 0 4em; line-height: 2.1; }
.faqs div + div { margin-top: 16px; }
.faqs dt { color: var(--ink); font-size: 1rem; font-weight: 600; } .faqs dd { max-width: 42em; white-space: pre-line; }
.powers, .counts { list-style: none; padding: 0; }
.powers li { border-bottom: 1px solid var(--line); padding: 12px 0; margin: 0; }
.powers small { display: block; } .powers + p, .on-paper + p { margin-top: 24px; } .on-paper { display: none; }
.counts { display: grid; grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); gap: 4px 24px; }
.counts li { margin: 0; }
.search { display: grid; grid-template-columns: 1fr 1fr auto; gap: 12px 16px; align-items: end; margin: 24px 0; }
.search .wide, .search .hint { grid-column: 1 / -1; } .search .hint { margin: 0; color: var(--muted); font-size: 0.8125rem; }
.search label { font-size: 0.9375rem; }
input, select, button { display: block; width: 100%; height: 40px; margin-top: 4px; font: inherit; color: inherit; background: #fff; border: 1px solid var(--line-strong); border-radius: 4px; padding: 0 12px; }
button { width: auto; background: var(--accent); border-color: var(--accent); color: #fff; padding: 0 24px; cursor: pointer; }
.total { color: var(--muted); } .downloads { margin-top: 24px; color: var(--muted); } .downloads a { margin-left: 8px; }
.scan { display: flex; align-items: center; gap: 16px; margin-top: 32px; border-top: 1px solid var(--line); padding-top: 24px; color: var(--muted); font-size: 0.8125rem; }
.scan p { margin: 0; } .qr { width: 112px; height: 112px; flex: none; border: 1px solid var(--line); }
.picture { overflow: auto; border: 1px solid var(--line); border-radius: 4px; margin-bottom: 8px; }
.picture img { display: block; margin: 0 auto; } .picture + .downloads, .picture + .downloads + .downloads { display: inline-block; margin: 0 16px 0 0; }
.steps { list-style: none; padding: 0; counter-reset: step; }
.steps > li { counter-increment: step; border-top: 1px solid var(--line); padding: 16px 0 0 3rem; margin: 0 0 16px; position: relative; }
.steps > li::before { content: counter(step); position: absolute; left: 0; top: 16px; min-width: 2rem; text-align: center; border: 1px solid var(--line-strong); border-radius: 4px; line-height: 1.75; font-size: 0.875rem; }
.steps > .decision::before { border-radius: 0; transform: none; border-style: double; border-width: 3px; line-height: 1.5; }
.steps > .start::before, .steps > .end::before { border-radius: 1rem; background: var(--sunken); }
.steps > li:target { background: var(--accent-weak); }
.depth-1 { margin-left: 1.5rem !important; } .depth-2 { margin-left: 3rem !important; }
.depth-3 { margin-left: 4.5rem !important; } .depth-4 { margin-left: 6rem !important; }
h3 { font-size: 1rem; font-weight: 600; margin: 0 0 8px; } h3 small { font-weight: 400; margin-left: 8px; }
.steps dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr)); gap: 8px 24px; }
.steps dd p, .ways p { margin: 0; } .ways { margin-top: 8px; } .ways b { font-weight: 400; color: var(--muted); margin-right: 4px; }
.ways a { padding: 2px 0; } code { font: 0.8125rem/1.4 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
.poster main { max-width: none; border: 0; padding: 16px; min-height: 100vh; display: flex; flex-direction: column; gap: 12px; }
.poster header p { margin: 4px 0 0; max-width: none; } .poster h1 { font-size: 2.25rem; margin: 0; }
.poster header .demo { padding: 0; } .poster figure { margin: 0; flex: 1; min-height: 20rem; position: relative; }
.poster figure svg { position: absolute; top: 0; left: 0; width: 100%; height: 100%; }
.poster footer { display: flex; gap: 16px; align-items: center; margin: 0; padding: 12px 0 0; max-width: none; }
footer { border-top: 1px solid var(--line); padding-top: 16px; padding-bottom: 32px; color: var(--muted); font-size: 0.8125rem; }
footer p { margin: 0; max-width: none; }
@media (max-width: 40rem) {
  .steps > li { padding-left: 2.5rem; } .depth-1, .depth-2, .depth-3, .depth-4 { margin-left: 0.75rem !important; }
  header .site, main, footer, .demo { padding-left: 16px; padding-right: 16px; }
  h1 { font-size: 1.5rem; }
  header .site .name span { display: block; margin-left: 0; }
  .search { grid-template-columns: 1fr; } button { width: 100%; }
  thead { position: absolute; left: -999rem; }
  tr { display: block; border-bottom: 1px solid var(--line); padding: 8px 0; }
  td { display: block; border: 0; padding: 2px 0; }
  td[data-label]::before { content: attr(data-label) " "; color: var(--muted); font-size: 0.8125rem; margin-right: 4px; }
}
@media (forced-colors: active) { .status, .demo strong { border-color: CanvasText; } .qr { forced-color-adjust: none; } }
@page { margin: 16mm 15mm; }
@page poster-landscape { size: A3 landscape; margin: 14mm 15mm; }
@page poster-portrait { size: A3 portrait; margin: 14mm 15mm; }
@media print {
  :root { --ink: #000; --muted: #333; --good: #000; --notice: #000; --warning: #000; --alarm: #000; --line: #999; }
  header .site nav, .search, .skip, .downloads, .picture + .downloads, .picture + .downloads + .downloads, .action { display: none; }
  header .site, main, footer, .demo { max-width: none; padding-left: 0; padding-right: 0; }
  header .site { padding-top: 0; } .demo strong { background: none; }
  body { font-size: 10.5pt; } main { border: 0; padding-top: 0; padding-bottom: 12pt; }
  h1 { font-size: 18pt; } h2 { font-size: 12pt; margin-bottom: 6pt; }
  section { margin-top: 12pt; padding-top: 10pt; } p, blockquote, .faqs dd { max-width: none; }
  .facts, .contacts { grid-template-columns: 1fr 1fr; gap: 6pt 16pt; }
  .powers li { padding: 4pt 0; } .powers small { display: inline; margin-left: 8pt; } .powers + p { display: none; } .powers + .on-paper { display: block; margin-top: 8pt; font-weight: 600; }
  .powers li:last-child, tr:last-child td { border-bottom: 0; }
  th, td { padding-top: 4pt; padding-bottom: 4pt; } .scan { margin-top: 12pt; padding-top: 10pt; break-inside: avoid; }
  a { color: inherit; text-decoration: none; } .contacts a[href^="http"]::after, td a[href^="http"]::after { content: " (" attr(href) ")"; }
  .picture { max-height: none; overflow: visible; border: 0; } .picture img { max-width: 100%; max-height: 175mm; height: auto; }
  .poster.landscape { page: poster-landscape; } .poster.portrait { page: poster-portrait; }
  .poster main { padding: 0; min-height: 0; break-inside: avoid; } .poster h1 { font-size: 40pt; } .poster header p { font-size: 16pt; }
  .poster.landscape main { height: 264mm; } .poster.portrait main { height: 386mm; }
  .steps > li { break-inside: auto; padding-top: 6pt; margin-bottom: 6pt; font-size: 9.5pt; } .steps dl { grid-template-columns: 1fr 1fr 1fr; gap: 2pt 12pt; } .steps dl div { break-inside: avoid; }
  .poster .qr { width: 32mm; height: 32mm; } .poster footer { padding: 4mm 0 0; }
  tr, li, .facts div, .faqs div { break-inside: avoid; } h2 { break-after: avoid; }
}
`.trimStart();
