import { css } from 'lit';

/** Styles of an opened power; they arrive with its chunk. */
export const detailStyles = css`
  .detail {
    padding: 0 16px 48px;
  }
  .detail.is-wide {
    padding: 0 32px 64px;
  }
  .detail-bar {
    float: right;
    padding: 12px 0 0 16px;
  }
  .one .detail-bar {
    float: none;
    padding: 8px 0 0;
  }
  .detail-head {
    padding: 16px 0;
  }
  .one .detail-head {
    padding-top: 4px;
  }
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    color: var(--_ink-muted);
    font-size: var(--_size-label);
  }
  h3 {
    margin: 4px 0 6px !important;
    font-size: var(--_size-section);
    font-weight: 600;
    line-height: 1.35;
  }
  .is-wide h3 {
    font-size: var(--_size-title);
    line-height: 1.3;
  }
  .code-text {
    letter-spacing: 0.02em;
    user-select: all;
    -webkit-user-select: all;
  }
  .detail-head .actions {
    margin: 16px 0 0;
  }
  .standing {
    margin-top: 12px;
    padding: 8px 12px;
    border-left: 3px solid var(--_notice);
    background: var(--_sunken);
  }
  .standing.alarm {
    border-left-color: var(--_warning);
  }
  .standing span {
    color: var(--_notice);
  }
  .standing.alarm span {
    color: var(--_warning);
  }
  .key-facts {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    border-top: 1px solid var(--_ink);
    border-bottom: 1px solid var(--_line);
  }
  .is-wide .key-facts {
    grid-template-columns: repeat(4, minmax(0, 1fr));
  }
  .key-facts > div {
    padding: 12px 12px 12px 0;
  }
  .key-facts dt {
    color: var(--_ink-muted);
    font-size: var(--_size-note);
  }
  .key-facts dd {
    font-size: var(--_size-lead);
    font-weight: 600;
    line-height: 1.4;
  }
  .key-facts dd.note {
    font-size: var(--_size-note);
    font-weight: 400;
    line-height: 1.5;
  }
  .key-facts dd.missing {
    font-size: var(--_size-label);
    font-weight: 400;
  }
  .missing {
    color: var(--_ink-muted);
  }
  .block {
    padding: 24px 0 0;
  }
  .block + .block {
    margin-top: 24px;
    border-top: 1px solid var(--_line);
  }
  .is-wide .block {
    display: grid;
    grid-template-columns: 6.5em minmax(0, 1fr);
    gap: 0 24px;
  }
  h4 {
    margin-bottom: 8px !important;
    font-size: var(--_size-lead);
    font-weight: 600;
    line-height: 1.4;
  }
  .is-wide h4 {
    font-size: var(--_size-text);
    line-height: 1.65;
  }
  h5 {
    margin: 16px 0 2px !important;
    font-size: var(--_size-label);
    font-weight: 600;
  }
  h5:first-child {
    margin-top: 0 !important;
  }
  /* The chart uses the room beside the text; its heading stays in line with the others. */
  sunlit-flowchart {
    margin: 0 -16px;
    --sunlit-flowchart-heading-size: var(--_size-lead);
  }
  .is-wide sunlit-flowchart {
    --sunlit-flowchart-heading-size: var(--_size-text);
  }
  sunlit-flowchart::part(base) {
    border-top: 0;
    padding-bottom: 0;
  }
  sunlit-flowchart::part(heading) {
    padding-top: 0;
  }
  .block-body {
    min-width: 0;
    max-width: 42em;
  }
  .prose {
    white-space: pre-line;
  }
  .strong {
    font-weight: 600;
  }
  .block-note,
  .td-value > .note {
    display: block;
  }
  .entry + .entry {
    margin-top: 16px;
  }
  .plain {
    list-style: none;
  }
  .plain > li + li {
    margin-top: 12px;
  }
  .plain > li > .note {
    display: block;
  }
  .numbered {
    padding-left: 1.8em;
  }
  .numbered li + li {
    margin-top: 6px;
  }
  .facts > div {
    display: flex;
    gap: 0 16px;
    padding: 1px 0;
  }
  .facts dt {
    flex: none;
    width: 5.5em;
    color: var(--_ink-muted);
    font-size: var(--_size-label);
    line-height: 1.76;
  }
  .facts dd {
    flex: 1;
    min-width: 0;
  }
  code {
    font: inherit;
    font-size: var(--_size-note);
    word-break: break-all;
  }
  summary {
    min-height: var(--_target);
    padding: 3px 0;
    color: var(--_accent);
    font-size: var(--_size-label);
    cursor: pointer;
  }
  .faq summary {
    color: var(--_ink);
    font-size: var(--_size-text);
    font-weight: 600;
  }
  .faq {
    border-bottom: 1px solid var(--_line);
  }
  .faq:last-child {
    border-bottom: 0;
  }
  .faq .prose {
    padding: 0 0 12px 1em;
  }
  blockquote {
    margin: 4px 0 0;
    padding: 0 0 0 16px;
    border-left: 2px solid var(--_line-strong);
  }
  .detail .links a + a {
    margin-left: 16px;
  }
  .by-grade {
    margin-top: 12px;
  }
  .tr.head {
    display: none;
  }
  .tr {
    padding: 12px 0;
    border-bottom: 1px solid var(--_line);
  }
  .tr:last-child {
    border-bottom: 0;
  }
  .td {
    display: flex;
    gap: 16px;
  }
  .td-name {
    flex: none;
    width: 5.5em;
    color: var(--_ink-muted);
    font-size: var(--_size-label);
    line-height: 1.76;
  }
  .td-value {
    flex: 1;
    min-width: 0;
  }
  .is-wide .block.full {
    display: block;
  }
  .block.full .block-body {
    max-width: none;
  }
  .is-wide .tr {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 5.5em 8em 7em;
    gap: 0 16px;
    padding: 10px 0;
    font-size: var(--_size-label);
  }
  .is-wide .by-grade .tr {
    grid-template-columns: 5em minmax(0, 5fr) minmax(0, 4fr);
  }
  .is-wide .by-duty .tr {
    grid-template-columns: minmax(0, 5fr) 7em minmax(0, 4fr);
  }
  .is-wide .tr.head {
    padding: 0 0 6px;
    border-bottom: 1px solid var(--_line-strong);
    color: var(--_ink-muted);
  }
  .tr.head .td {
    font-size: var(--_size-note);
  }
  .is-wide .td-name {
    display: none;
  }
  .qr {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 16px;
    margin-bottom: 16px;
  }
  .qr svg {
    width: 144px;
    height: 144px;
    border: 1px solid var(--_line);
  }
  .qr figcaption {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-width: 12em;
  }
`;
