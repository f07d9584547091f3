import { css, html, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../internal/add-styles.js';
import type { Language } from '../strings/resolve-strings.js';
import type { Words } from './words.js';

type Row = readonly [keys: string, chinese: string, english: string];

const ROWS: readonly Row[] = [
  ['↓', '从查找框进入清单', 'From the search field into the list'],
  ['Esc', '清空查找框；关闭打开的事项', 'Empty the search field; close the open item'],
  ['↑ ↓ PageUp PageDown Home End', '在清单中移动', 'Move in the list'],
  ['Enter', '打开事项', 'Open the item'],
  ['← →', '在目录中收起、展开', 'Fold and unfold in the directory'],
  ['Tab', '到下一部分', 'To the next part'],
];

const styles = css`
  .keys {
    padding: 8px 16px 0;
    font-size: var(--_size-label);
  }
  .keys > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    padding: 3px 0;
  }
  .keys dt {
    width: 15em;
  }
  kbd {
    padding: 0 5px;
    border: 1px solid var(--_line-strong);
    border-radius: 3px;
    font: inherit;
    font-size: var(--_size-note);
  }
`;

/** All keys, for whoever asks. */
export function keyboardHelp(host: LitElement): (words: Words) => TemplateResult {
  addStyles(host, styles);
  return renderKeyboardHelp;
}

function renderKeyboardHelp({ language, strings }: Words): TemplateResult {
  const text = (row: Row, which: Language): string => (which === 'en' ? row[2] : row[1]);
  return html`<dl class="keys" aria-label=${strings.keys}>
    ${ROWS.map(
      (row) =>
        html`<div>
          <dt>${row[0].split(' ').map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${text(row, language)}</dd>
        </div>`,
    )}
  </dl>`;
}
