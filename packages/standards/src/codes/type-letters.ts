/** Kinds of administrative power (design section 4). A list of an area may use fewer. */
export type PowerTypeName =
  | 'license'
  | 'penalty'
  | 'levy'
  | 'compulsion'
  | 'approval'
  | 'benefit'
  | 'reward'
  | 'confirmation'
  | 'requisition'
  | 'adjudication'
  | 'other'
  | 'inspection'
  | 'charge';

/** What a code can say of an item's type: a power type, or that it is a service and no power. */
export type CodedType = PowerTypeName | 'service';

/** Two letters in a code, and the type that most areas mean by them. */
export interface TypeLetters {
  readonly letters: string;
  readonly type: CodedType;
  readonly label: string;
}

/**
 * Type letters seen in public lists. They differ by province (GF or JF for 给付), and real codes contradict their items:
 * use them to report a contradiction, never to set a type.
 */
export const TYPE_LETTERS: readonly TypeLetters[] = [
  { letters: 'XK', type: 'license', label: '行政许可' },
  { letters: 'CF', type: 'penalty', label: '行政处罚' },
  { letters: 'ZS', type: 'levy', label: '行政征收' },
  { letters: 'QZ', type: 'compulsion', label: '行政强制' },
  { letters: 'SP', type: 'approval', label: '行政审批' },
  { letters: 'JF', type: 'benefit', label: '行政给付' },
  { letters: 'GF', type: 'benefit', label: '行政给付' },
  { letters: 'JL', type: 'reward', label: '行政奖励' },
  { letters: 'QR', type: 'confirmation', label: '行政确认' },
  { letters: 'ZY', type: 'requisition', label: '行政征用' },
  { letters: 'CJ', type: 'adjudication', label: '行政裁决' },
  { letters: 'JC', type: 'inspection', label: '行政检查' },
  { letters: 'QT', type: 'other', label: '其他行政权力' },
  { letters: 'FW', type: 'service', label: '公共服务' },
];

/** Type numbers of national lists (事项类型, task type). Other systems number differently: map at the adapter. */
export const NATIONAL_TYPE_NUMBERS: ReadonlyMap<string, CodedType> = new Map<string, CodedType>([
  ['01', 'license'],
  ['02', 'penalty'],
  ['03', 'compulsion'],
  ['04', 'levy'],
  ['05', 'benefit'],
  ['06', 'inspection'],
  ['07', 'confirmation'],
  ['08', 'reward'],
  ['09', 'adjudication'],
  ['10', 'other'],
  ['20', 'service'],
  ['21', 'service'],
]);

/** Returns the type that two letters usually mean, or `undefined` if nobody is known to use them. */
export function typeOfLetters(letters: string): CodedType | undefined {
  return TYPE_LETTERS.find((one) => one.letters === letters)?.type;
}

/** Returns the letters for a type, the usual ones first; empty for a type without letters. */
export function lettersOfType(type: CodedType): readonly string[] {
  return TYPE_LETTERS.filter((one) => one.type === type).map(({ letters }) => letters);
}

/** Returns the type behind a national type number such as `1`, `01` or `20`, or `undefined`. */
export function typeOfNationalNumber(number: string): CodedType | undefined {
  return NATIONAL_TYPE_NUMBERS.get(number.trim().padStart(2, '0'));
}
