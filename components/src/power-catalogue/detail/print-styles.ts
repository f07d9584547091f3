import { css } from 'lit';

/** An opened power on paper: itself and nothing else, no part cut in two. */
export const printStyles = css`
  .on-paper {
    display: none;
  }
  @media print {
    .search,
    .foot,
    .stale button,
    .reading .pane:not(.detail-pane),
    .detail-bar,
    .detail-head .actions,
    .block-body > button,
    .off-paper {
      display: none !important;
    }
    .on-paper {
      display: block;
      margin-top: 16px;
      overflow-wrap: anywhere;
    }
    .base,
    .head,
    .panes,
    .detail,
    .detail-pane {
      display: block !important;
      height: auto !important;
      overflow: visible !important;
      padding: 0 !important;
      border: 0 !important;
    }
    .block,
    .block + .block {
      margin: 0;
      padding: 12px 0;
    }
    .block-body {
      max-width: none;
    }
    summary {
      list-style: none;
    }
    a,
    summary {
      color: inherit;
      text-decoration: none;
    }
    h4,
    h5 {
      break-after: avoid;
    }
    li,
    .tr,
    .facts > div,
    .prose,
    .faq {
      break-inside: avoid;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 80%;
    }
  }
`;
