import type { PowerContentInput, Role, StaffPowerVersion, VersionState } from '@sunlit/contract';
import { createInjectedPlatform, type InjectedPlatform } from './injected-platform.js';
import { addDepartment } from './power-library.js';

/** A limit in working days. */
export const workingDays = (value: number) =>
  ({ value, unit: 'working_day', ifLastDayRests: 'next_working_day' }) as const;

/** A content about which the publish linter has no error to report. */
export const COMPLETE_CONTENT: PowerContentInput = {
  name: '食品经营许可',
  class: 'administrative_power',
  runsOnline: true,
  published: true,
  visibility: 'public',
  implementingBody: { name: '市市场监督管理局', nature: 'statutory' },
  handlingOffice: '行政审批处',
  legalBases: [{ kind: 'establishing', title: '中华人民共和国食品安全法', article: '第三十五条' }],
  conditions: [{ text: '具有与经营食品相适应的场所' }],
  materials: [{ name: '申请书', necessity: 'required', source: 'applicant', form: 'either' }],
  statutoryLimit: workingDays(20),
  promisedLimit: workingDays(10),
  hasFee: false,
  result: { kind: 'licence_document', name: '食品经营许可证' },
  servicePlaces: [{ address: '政务服务大厅' }],
  consultation: [{ phone: '0990-5550001' }],
  supervision: [{ phone: '0990-5550003' }],
};

export interface StaffAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

type Response = Awaited<ReturnType<InjectedPlatform['app']['inject']>>;

export interface StaffCall {
  /** A role of the own unit, or `other …` for one of another unit. */
  readonly as: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: object;
  readonly revision?: number;
}

const OWN_ROLES: readonly Role[] = ['clerk', 'department_office', 'department_leader'];
const WHOLE_ROLES: readonly Role[] = [
  'legal_office',
  'publisher',
  'supervisor',
  'establishment_office',
  'integrator',
  'administrator',
];

/** The platform with people in every role: one department of the city, and one that is vertically managed. */
export class StaffDesk {
  readonly platform: InjectedPlatform;
  readonly departmentId: string;
  readonly otherDepartmentId: string;
  readonly #keys: ReadonlyMap<string, string>;
  #serial = 0;

  constructor(platform: InjectedPlatform, units: readonly [string, string], keys: ReadonlyMap<string, string>) {
    this.platform = platform;
    [this.departmentId, this.otherDepartmentId] = units;
    this.#keys = keys;
  }

  static async open(name: string): Promise<StaffDesk> {
    const limits = { staff: { perSecond: 10_000, burst: 10_000 } };
    const platform = await createInjectedPlatform(name, { limits });
    const own = await addDepartment(platform.database.db);
    const other = await addDepartment(platform.database.db, { name: '市气象局', isVerticallyManaged: true });
    const keys = new Map<string, string>();
    for (const role of OWN_ROLES) {
      keys.set(role, (await platform.keyFor(role, { departmentId: own, personName: `人员${role}` })).key);
      keys.set(`other ${role}`, (await platform.keyFor(role, { departmentId: other })).key);
    }
    for (const role of WHOLE_ROLES) keys.set(role, (await platform.keyFor(role)).key);
    return new StaffDesk(platform, [own, other], keys);
  }

  /** Calls a path below `/v1/staff/`; every POST with a new idempotency key. */
  async call(path: string, request: StaffCall): Promise<StaffAnswer> {
    const response = await this.send(`/v1/staff/${path}`, request);
    return { status: response.statusCode, body: response.json() };
  }

  /** The whole answer to a call of any address. */
  send(url: string, { as, method = 'POST', body, revision }: StaffCall): Promise<Response> {
    this.#serial += 1;
    return this.platform.app.inject({
      method,
      url,
      headers: {
        authorization: `Bearer ${this.#keys.get(as) ?? ''}`,
        ...(method === 'POST' ? { 'idempotency-key': `test-key-for-staff-${this.#serial}` } : {}),
        ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
      },
      ...(method === 'GET' ? {} : { payload: body ?? {} }),
    });
  }

  /** The body of a call that must succeed. */
  async ok<T>(path: string, request: StaffCall): Promise<T> {
    const { status, body } = await this.call(path, request);
    if (status >= 300) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body as T; // the caller knows what the endpoint answers
  }

  /** Status and code of a call that is refused. */
  async refused(path: string, request: StaffCall): Promise<[number, unknown]> {
    const { status, body } = await this.call(path, request);
    return [status, body['code']];
  }

  create(content: Partial<PowerContentInput> = {}, as = 'clerk'): Promise<StaffPowerVersion> {
    this.#serial += 1;
    const departmentId = as === 'clerk' ? this.departmentId : this.otherDepartmentId;
    const code = `JS990100SC-XK-${String(this.#serial).padStart(4, '0')}`;
    const body = { code, departmentId, powerType: 'license', content: { ...COMPLETE_CONTENT, ...content } };
    return this.ok('powers', { as, body });
  }

  decide(versionId: string, kind: string, as: string, reason?: string): Promise<VersionState> {
    const body = { kind, ...(reason === undefined ? {} : { reason }) };
    return this.ok(`power-versions/${versionId}/decide`, { as, body });
  }

  /** Takes a draft of the own unit through the approval chain. */
  async approve(versionId: string): Promise<VersionState> {
    await this.decide(versionId, 'submit', 'clerk');
    await this.decide(versionId, 'review', 'department_office');
    await this.decide(versionId, 'discuss', 'department_leader');
    return this.decide(versionId, 'approve', 'legal_office');
  }

  publish(versionId: string, effectiveFrom?: string): Promise<VersionState> {
    const body = effectiveFrom === undefined ? {} : { effectiveFrom };
    return this.ok(`power-versions/${versionId}/publish`, { as: 'publisher', body });
  }

  async publicPower(powerId: string): Promise<StaffAnswer> {
    const response = await this.platform.app.inject(`/v1/powers/${powerId}`);
    return { status: response.statusCode, body: response.json() };
  }

  close(): Promise<void> {
    return this.platform.close();
  }
}
