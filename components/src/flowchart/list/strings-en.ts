import type { ListStrings } from './strings-zh-cn.js';

/** Words of the list of steps, in English. */
export const listEn: ListStrings = {
  listLabel: 'Steps of {name}, {n} in all',
  endHere: 'Ends here',
};
