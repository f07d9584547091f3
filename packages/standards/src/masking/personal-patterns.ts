/*
 * What personal data look like in folded text (lower case, ASCII digits, no spaces beside ideographs), with Chinese
 * numerals read as digits. Wide on purpose: hiding a number too many is a nuisance, showing one is a breach.
 */

const DIGIT_GAP = '[ .,·/()_*-]{0,2}';
const HOUSE = '附?[a-z]?[0-9十百]{1,5}(?:-[0-9]{1,5}){0,3}[a-z]?(?:号楼|号院|号|弄|幢|栋|座|单元|室|组|队|楼|层|房|户)';

/** Fifteen digits or more, however grouped, perhaps with an x at the end: identity numbers and bank accounts. */
export const LONG_NUMBER = new RegExp(`(?<![0-9])[0-9](?:${DIGIT_GAP}[0-9]){14,}(?:${DIGIT_GAP}x(?![a-z]))?`, 'gu');

/** Two dates or more with nothing but a hyphen between: as long as an account number, and none. */
export const DATES = /^(?:(?:19|20)[0-9]{2}[-./](?:0?[1-9]|1[0-2])[-./](?:[12][0-9]|3[01]|0?[1-9])[ ,-]{0,2}){2,}$/;

/** Telephone numbers, addresses in networks, number plates, travel documents, house numbers. */
export const PERSONAL_PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![0-9])(?:\\+?(?:00)?86${DIGIT_GAP})?1[3-9](?:${DIGIT_GAP}[0-9]){9}(?![0-9])`, 'gu'),
  new RegExp(
    `(?<![0-9])(?:\\+?(?:00)?86${DIGIT_GAP})?\\(?0[0-9]{2,3}${DIGIT_GAP}[2-9](?:[ -]?[0-9]){6,7}(?:[-转][0-9]{1,6})?(?![0-9])`,
    'gu',
  ),
  // Behind the word for it, any number of six digits or more is a way to reach somebody.
  /(?<=(?:电话|手机|手机号|座机|传真|号码|联系方式|tel|phone|qq|微信|微信号)[:是为]?)\+?[0-9](?:[ -]?[0-9]){5,}/gu,
  /(?<=(?:微信|微信号|wechat|vx|qq)[:是为]?)[a-z][a-z0-9_-]{4,19}/gu,
  /[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gu,
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][ ·-]?[a-hj-np-z0-9](?:[ ·-]?[a-hj-np-z0-9]){3,4}[a-hj-np-z0-9挂学警港澳]/gu,
  /(?<![a-z0-9])[a-z]{1,2}[0-9]{7,10}(?![a-z0-9])/gu,
  new RegExp(
    `(?<=[路街道巷弄里同村庄屯寨湾苑园城厦寓庭居府区院坊镇乡])(?:${HOUSE})(?:,?(?:${HOUSE}))*(?:[0-9]{1,5})?`,
    'gu',
  ),
];

const ROLE =
  '(?:申请人|法定代表人|法人代表|负责人|经营者|联系人|当事人|投诉人|举报人|代理人|被处罚人|户主|业主|证人|受害人|监护人|经办人|收件人|姓名)';

/** A name behind the word for its bearer and a colon. Whole run of letters; the caller tells people from organisations. */
export const LABELLED_NAME = new RegExp(`(?<=${ROLE}:)(?:[\\p{Script=Han}·]{2,}|[a-z]+(?: [a-z]+){0,3})`, 'gu');

/** A run of ideographs that names an organisation, which is not masked. */
export const ORGANISATION =
  /公司|集团|厂|店|局|委员会|中心|合作社|医院|学校|大学|政府|银行|事务所|协会|商会|厅|大队|支队|馆|经营部|工作室|办公室/u;

/** Chinese numerals that people write for digits, one to one. `两` and `百` are left: they are words. */
export const NUMERALS: ReadonlyMap<string, string> = new Map(
  Array.from('〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖幺', (numeral, index) => [
    numeral,
    Array.from('001234567891234567891')[index] ?? numeral,
  ]),
);
