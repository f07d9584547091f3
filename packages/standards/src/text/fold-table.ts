/**
 * Characters that a search treats as one, after NFKC and lower case: `FOLD_FROM[i]` becomes `FOLD_TO[i]`.
 * Both strings hold the same number of characters of the Basic Multilingual Plane, so that SQL says the same as
 * `translate(text, FOLD_FROM, FOLD_TO)`. Variants of ideographs are NOT folded: 囯 and 国 stay two characters.
 */
export const FOLD_FROM =
  '〔【〖〘〚[{' +
  '〕】〗〙〛]}' +
  '《〈«‹' +
  '》〉»›' +
  '“”„‟〝〞〟「」『』' +
  '‘’‚‛′`' +
  '‐‒–—―−⸺⸻' +
  '•‧・∙⋅' +
  '、。〜' +
  'ı';

export const FOLD_TO =
  '(((((((' + ')))))))' + '<<<<' + '>>>>' + '"""""""""""' + "''''''" + '--------' + '·····' + ',.~' + 'i';

/**
 * Characters that nobody sees and nobody types: controls (white space excepted), soft hyphen, zero-width characters,
 * direction marks, variation selectors, tags. Removed before anything else. Written as the inside of a character class.
 */
export const IGNORED_CLASS =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e' +
  '\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e01ef}';
