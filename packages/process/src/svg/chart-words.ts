/** Words of the picture of a chart. */
export const CHART_WORDS = {
  zh: {
    empty: '本流程图没有环节。',
    comma: '、',
    steps: (count: number): string => `共 ${count} 个环节：`,
  },
  en: {
    empty: 'This chart has no steps.',
    comma: ', ',
    steps: (count: number): string => `${count} step${count === 1 ? '' : 's'}: `,
  },
} as const;
