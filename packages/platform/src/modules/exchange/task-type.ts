import type { PowerClass, PowerTypeCode } from '@sunlit/contract';

interface TaskTypeMeaning {
  readonly powerType: PowerTypeCode;
  readonly class: PowerClass;
}

/** 事项类型 of the national list (`domain.md` 2.4). Class comes from the task type: 20 is a public service. */
const BY_NUMBER: Readonly<Record<string, TaskTypeMeaning>> = {
  '1': { powerType: 'license', class: 'administrative_power' },
  '2': { powerType: 'penalty', class: 'administrative_power' },
  '3': { powerType: 'compulsion', class: 'administrative_power' },
  '4': { powerType: 'levy', class: 'administrative_power' },
  '5': { powerType: 'benefit', class: 'administrative_power' },
  '6': { powerType: 'inspection', class: 'administrative_power' },
  '7': { powerType: 'confirmation', class: 'administrative_power' },
  '8': { powerType: 'reward', class: 'administrative_power' },
  '9': { powerType: 'adjudication', class: 'administrative_power' },
  '10': { powerType: 'other', class: 'administrative_power' },
  '20': { powerType: 'other', class: 'public_service' },
};

const BY_NAME: Readonly<Record<string, string>> = {
  许可: '1',
  处罚: '2',
  强制: '3',
  征收: '4',
  给付: '5',
  检查: '6',
  确认: '7',
  奖励: '8',
  裁决: '9',
  其他: '10',
  公共服务: '20',
};

/** Number of a task type without leading zeros; names (`行政许可`) are understood too. */
export function normalizeTaskType(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^\d{1,2}$/.test(trimmed)) {
    const number = String(Number(trimmed));
    return number in BY_NUMBER ? number : undefined;
  }
  const name = trimmed.replace(/^行政/, '').replace(/行政权力$/, '');
  return BY_NAME[name === '其它' ? '其他' : name];
}

export function meaningOfTaskType(number: string): TaskTypeMeaning | undefined {
  return BY_NUMBER[number];
}
