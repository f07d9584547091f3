import { publicLayerSchema, type LaneKind, type PublicLayer, type StepKind, type TimeLimit } from '@sunlit/contract';

/** A step in short: kind, lane, name, English name, and working days if it has a limit. */
type ShortStep = readonly [
  kind: StepKind,
  lane: LaneKind | `${LaneKind}_${number}`,
  name: string,
  nameEn: string,
  days?: number,
];

/** A flow in short: `'a b'` for a flow from a to b, `'a <b'` for one that leads back; what is written on it, and in English. */
type ShortFlow = readonly [ends: string, condition?: string, conditionEn?: string];

const LANE_NAMES: Readonly<Record<LaneKind, readonly [string, string]>> = {
  applicant: ['申请人', 'Applicant'],
  window: ['受理窗口', 'Service window'],
  office: ['承办科室', 'Responsible section'],
  leader: ['分管负责人', 'Head in charge'],
  other_department: ['其他部门', 'Other department'],
};

/** Composes a public layer for tests. Lanes stand in the order in which they are named. */
export function composeLayer(
  lanes: readonly (LaneKind | readonly [id: ShortStep[1], name: string, nameEn: string])[],
  steps: Readonly<Record<string, ShortStep>>,
  flows: readonly (string | ShortFlow)[],
): PublicLayer {
  return publicLayerSchema.parse({
    origin: 'on_application',
    lanes: lanes.map((lane) => {
      const [id, name, nameEn] = typeof lane === 'string' ? ([lane, ...LANE_NAMES[lane]] as const) : lane;
      return { id, kind: id.replace(/_\d+$/, ''), name, nameEn };
    }),
    steps: Object.entries(steps).map(([id, [kind, lane, name, nameEn, days]]) => ({
      ...{ id, kind, lane, name, nameEn },
      ...(days === undefined ? {} : { limit: workingDays(days) }),
    })),
    flows: flows.map((flow, index) => {
      const [ends, condition, conditionEn] = typeof flow === 'string' ? [flow] : flow;
      const [from = '', to = ''] = ends.split(' ');
      return {
        ...{ id: `f${index + 1}_${from}`, from, to: to.replace('<', ''), isReturn: to.startsWith('<') },
        ...(condition === undefined ? {} : { condition, conditionEn }),
      };
    }),
  });
}

function workingDays(value: number): TimeLimit {
  return { value, unit: 'working_day', ifLastDayRests: 'next_working_day' };
}
