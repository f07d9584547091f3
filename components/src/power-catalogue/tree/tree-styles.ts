import { css } from 'lit';

export const treeStyles = css`
  .tree,
  .tree ul {
    list-style: none;
  }
  .tree {
    margin-top: 4px;
  }
  .tree li:focus-visible {
    outline: none !important;
  }
  .tree li:focus-visible > .tree-row {
    outline: 3px solid var(--_focus);
    outline-offset: -2px;
  }
  .tree-row {
    display: flex;
    align-items: flex-start;
    gap: 4px;
    min-height: var(--_target);
    padding: 4px 6px 4px 0;
    font-size: var(--_size-label);
    line-height: 1.55;
    cursor: pointer;
  }
  .tree-row.level-2 {
    padding-left: 36px;
  }
  .tree-row:hover {
    background: var(--_sunken);
  }
  li[aria-selected='true'] > .tree-row {
    background: var(--_accent-weak);
    box-shadow: inset 3px 0 0 var(--_accent);
    font-weight: 600;
  }
  .twig {
    flex: none;
    position: relative;
    width: 24px;
    height: 24px;
  }
  .twig::before {
    content: '';
    position: absolute;
    top: 8px;
    left: 7px;
    width: 7px;
    height: 7px;
    border: solid var(--_ink-muted);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .twig.open::before {
    top: 6px;
    transform: rotate(45deg);
  }
  .twig.none::before {
    display: none;
  }
  .level-2 .twig {
    display: none;
  }
  @media (forced-colors: active) {
    li[aria-selected='true'] > .tree-row {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
