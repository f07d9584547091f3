/** Labels of a vocabulary: value → word. A value without a label is shown as it is. */
export type Labels = Readonly<Record<string, string>>;
