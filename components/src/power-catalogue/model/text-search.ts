/** Search by folded text, codes and pinyin initials: a chunk of its own, fetched after the first rows are on screen. */
export { createTextIndex, foldText, matchRanges } from '@sunlit/standards/text';
