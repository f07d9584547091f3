/** Words of the list of steps, in Chinese: the source. Every one can be replaced by the portal. */
export const listZhCn = {
  listLabel: '{name}的办理环节，共 {n} 个',
  endHere: '到此结束',
};

/** Words of the list of steps. */
export type ListStrings = { readonly [Key in keyof typeof listZhCn]: string };
