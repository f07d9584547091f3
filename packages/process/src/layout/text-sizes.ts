/** Sizes of the texts of a chart in em of the label text (16 px): the type scale's 16, 15, 13 and 13. */
export const TEXT_SIZES = { step: 1, lane: 0.9375, condition: 0.8125, badge: 0.8125 } as const;
export type ChartText = keyof typeof TEXT_SIZES;

/** Distance of two lines of text, in em of their own size. */
export const LINE_HEIGHT = 1.3;
