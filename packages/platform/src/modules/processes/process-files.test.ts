import { deflateRawSync } from 'node:zlib';
import { processImportSchema, type ProcessFile, type ProcessImport, type StaffProcess } from '@sunlit/contract';
import { ChartDesk, changedDefinition } from '@sunlit/testkit/chart-desk';
import { INTERNAL_CANARIES, sampleDefinition } from '@sunlit/testkit/sample-process';
import type { StaffDesk } from '@sunlit/testkit/staff-desk';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let charts: ChartDesk;
let desk: StaffDesk;

beforeAll(async () => {
  charts = await ChartDesk.open('process-files');
  desk = charts.desk;
});
afterAll(() => charts.close());

const pathOf = (versionId: string, rest = '') => `power-versions/${versionId}/process/file${rest}`;
const fileOf = (format: ProcessFile['format'], content: string | Buffer): ProcessFile => ({
  format,
  content: Buffer.from(content).toString('base64'),
});
const TABLE = '步骤名称,泳道,下一步,备注\n受理,窗口,办结,无\n办结,窗口,,\n';

const exported = (versionId: string, format: string, as = 'clerk') =>
  desk.ok<ProcessFile>(`${pathOf(versionId)}?format=${format}`, { as, method: 'GET' });
const put = (versionId: string, file: object, revision = 1, as = 'clerk') =>
  desk.call(pathOf(versionId), { as, method: 'PUT', body: file, revision });
const preview = (versionId: string, file: object, revision = 1, as = 'clerk') =>
  desk.call(pathOf(versionId, '/preview'), { as, body: file, revision });
const saved = async (versionId: string): Promise<StaffProcess | undefined> => {
  const { status, body } = await desk.call(`power-versions/${versionId}/process`, { as: 'clerk', method: 'GET' });
  return status === 200 ? (body as unknown as StaffProcess) : undefined; // the endpoint's own test parses it
};

describe('a process as a file over HTTP', () => {
  it('FLO-17: BPMN of one version comes into the draft of another as it was, both layers', async () => {
    const from = await charts.published();
    const to = await desk.create();
    const { status, body } = await put(to.versionId, await exported(from.versionId, 'bpmn'));
    expect(status).toBe(200);
    const answer = processImportSchema.parse(body);
    expect(answer).toMatchObject({ isStored: true, revision: 2, notes: [], noteCount: 0, canPublish: true });
    expect(answer.definition).toEqual(sampleDefinition());
    expect(await saved(to.versionId)).toMatchObject({ revision: 2, definition: sampleDefinition() });
  });

  it.each(['csv', 'xlsx'] as const)(
    'a table (%s) comes in, with what it says otherwise named by row and column',
    async (format) => {
      const draft = await desk.create();
      const book = new ExcelJS.Workbook();
      book.addWorksheet('流程').addRows(
        TABLE.trim()
          .split('\n')
          .map((line) => line.split(',')),
      );
      const content = format === 'csv' ? TABLE : Buffer.from(await book.xlsx.writeBuffer());
      const answer = processImportSchema.parse((await put(draft.versionId, fileOf(format, content))).body);
      expect(answer.notes).toContainEqual({
        code: 'column_unknown',
        row: 1,
        column: '备注',
        value: '无',
        message: '不认识的列，未导入。',
        messageEn: 'This column is not known; it was not imported.',
      });
      expect(answer.findings.map(({ code }) => code)).toContain('post_missing');
      expect((await saved(draft.versionId))?.definition.publicLayer.steps.map(({ name }) => name)).toEqual([
        '开始',
        '受理',
        '办结',
        '结束',
      ]);
    },
  );

  it('a preview answers what the import would, and changes nothing', async () => {
    const draft = await desk.create();
    const looked = await preview(draft.versionId, fileOf('csv', TABLE));
    expect(looked.status).toBe(200);
    expect(await saved(draft.versionId)).toBeUndefined();
    const stored = await put(draft.versionId, fileOf('csv', TABLE));
    expect(looked.body).toEqual({ ...stored.body, isStored: false, revision: 1 });
  });

  it('both go through the demands of any other update of a draft', async () => {
    const draft = await desk.create();
    const published = await charts.published();
    const file = fileOf('csv', TABLE);
    for (const act of [put, preview]) {
      const refused = async (...args: Parameters<typeof put>) => {
        const { status, body } = await act(...args);
        return [status, body['code']];
      };
      expect(await refused(draft.versionId, file, 7)).toEqual([409, 'revision_conflict']);
      expect(await refused(draft.versionId, file, 1, 'publisher')).toEqual([403, 'role_not_allowed']);
      expect(await refused(draft.versionId, file, 1, 'other clerk')).toEqual([403, 'role_not_allowed']);
      expect(await refused(published.versionId, file, 2)).toEqual([409, 'transition_not_allowed']);
      expect(await refused('pov_aaaaaaaa', file)).toEqual([404, 'power_version_not_found']);
      expect(await refused(draft.versionId, { ...file, more: 1 })).toEqual([422, 'body_invalid']);
      const amended = await charts.amend((await charts.published()).id, 'benchmark');
      expect(await refused(amended.versionId, file)).toEqual([422, 'body_invalid']);
    }
    const unnamed = await desk.call(pathOf(draft.versionId), { as: 'clerk', method: 'PUT', body: file });
    expect([unnamed.status, unnamed.body['code']]).toEqual([428, 'revision_missing']);
    expect(await saved(draft.versionId)).toBeUndefined();
  });

  it('a decision that several flows enter opens as a draft with the finding', async () => {
    const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><startEvent id="s"/>
      <userTask id="a" name="甲"/><userTask id="b" name="乙"/><exclusiveGateway id="x" name="如何？"/><endEvent id="e"/>
      <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="x" name="清楚"/>
      <sequenceFlow id="f3" sourceRef="a" targetRef="b" name="不清楚"/><sequenceFlow id="f4" sourceRef="b" targetRef="x"/>
      <sequenceFlow id="f5" sourceRef="x" targetRef="e" name="可以"/><sequenceFlow id="f6" sourceRef="x" targetRef="e" name="不可"/></process></definitions>`;
    const draft = await desk.create();
    const { status, body } = await put(draft.versionId, fileOf('bpmn', xml));
    expect([status, JSON.stringify(body['findings'])]).toEqual([
      200,
      expect.stringContaining('decision_several_entries'),
    ]);
    expect(await saved(draft.versionId)).toBeDefined();
  });
});

/** A ZIP of one part. */
function archive(name: string, content: Buffer, declared = content.length): Buffer {
  const packed = deflateRawSync(content);
  const head = (signature: number, size: number) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32LE(signature);
    return bytes;
  };
  const local = head(0x04034b50, 30);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = head(0x02014b50, 46);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(declared, 24);
  entry.writeUInt16LE(name.length, 28);
  const body = Buffer.concat([local, Buffer.from(name), packed]);
  const end = head(0x06054b50, 22);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, entry, Buffer.from(name), end]);
}

const bomb = (text: string) => archive('xl/workbook.xml', Buffer.from(text));
const HOSTILE: readonly (readonly [string, ProcessFile['format'], string | Buffer, string])[] = [
  [
    'external entities',
    'bpmn',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><definitions>&x;</definitions>',
    'xml_declares_entities',
  ],
  [
    'an entity bomb',
    'bpmn',
    '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><definitions>&b;</definitions>',
    'xml_declares_entities',
  ],
  ['elements 60,000 deep', 'bpmn', '<a>'.repeat(60_000), 'xml_too_deep'],
  ['no XML', 'bpmn', '<definitions', 'xml_unreadable'],
  ['no process', 'bpmn', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', 'process_missing'],
  ['a page', 'bpmn', '<html><body>404</body></html>', 'xml_unreadable'],
  ['a table that is called BPMN', 'bpmn', TABLE, 'wrong_format'],
  ['BPMN that is called a table', 'csv', '<?xml version="1.0"?><definitions/>', 'wrong_format'],
  ['a workbook that is called CSV', 'csv', bomb(''), 'wrong_format'],
  ['a workbook of 1997', 'xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'wrong_format'],
  ['a picture', 'csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'wrong_format'],
  ['a ZIP that is no workbook', 'xlsx', archive('a.txt', Buffer.from('a')), ''],
  ['a ZIP that is cut off', 'xlsx', archive('a.txt', Buffer.from('a')).subarray(0, 60), 'archive_unreadable'],
  ['a ZIP bomb', 'xlsx', archive('xl/a.xml', Buffer.alloc(200_000_000)), 'archive_too_large'],
  [
    'a ZIP bomb that lies about its size',
    'xlsx',
    archive('xl/a.xml', Buffer.alloc(100_000_000), 10),
    'archive_too_large',
  ],
  ['a merge of all cells', 'xlsx', bomb('<mergeCell ref="A1:XFD1048576"/>'), 'archive_too_large'],
  [
    'a name for all cells',
    'xlsx',
    bomb('<definedName name="a">S!$A$1:$XFD$1048576</definedName>'),
    'archive_too_large',
  ],
  ['a merge that is hidden', 'xlsx', bomb('<mergeCell ref="A1&#58;XFD1048576"/>'), 'archive_too_large'],
  ['a row below the last', 'xlsx', bomb('<row r="999999999"/>'), 'archive_too_large'],
  [
    '41 lanes',
    'csv',
    `步骤名称,泳道\n${Array.from({ length: 41 }, (_, at) => `办,${at}科`).join('\n')}`,
    'too_many_lanes',
  ],
  ['no table', 'csv', '步骤名称,"泳道\n', ''],
];

describe('a file that cannot be read', () => {
  it.each(HOSTILE)('%s: is refused, with the reason, and nothing is stored', async (_name, format, content, reason) => {
    const draft = await desk.create();
    await charts.write(draft);
    for (const act of [preview, put]) {
      const { status, body } = await act(draft.versionId, fileOf(format, content), 2);
      expect([status, body['code']]).toEqual([422, 'import_unreadable']);
      expect(body['detail']).toContain(reason);
      expect(body['next']).toMatch(/^Nothing was stored\./);
    }
    expect(await saved(draft.versionId)).toMatchObject({ revision: 2, definition: sampleDefinition() });
  });

  it('10 MB: is refused before it is read', async () => {
    const draft = await desk.create();
    const { status, body } = await put(draft.versionId, fileOf('csv', Buffer.alloc(10_000_000, 'a')));
    expect([status, body['code']]).toEqual([413, 'body_too_large']);
    expect(body['next']).toMatch(/^Nothing was stored\./);
  });

  it('characters that cannot be stored are named, as in any other body', async () => {
    const from = await charts.published(changedDefinition('实质审查'));
    const { content } = await exported(from.versionId, 'bpmn');
    const xml = Buffer.from(content, 'base64').toString().replaceAll('"post":"', '"post":"\\u0000');
    const draft = await desk.create();
    const { status, body } = await put(draft.versionId, fileOf('bpmn', xml));
    expect([status, body['code']]).toEqual([422, 'body_invalid']);
  });
});

describe('who may read which file', () => {
  it('FLO-02: everybody reads the public layer of a published chart, and no word of what is inside', async () => {
    const power = await charts.published();
    for (const format of ['bpmn', 'csv', 'xlsx']) {
      const { status, text, headers } = await charts.read(
        `/v1/powers/${power.id}/versions/1/flowchart-file?format=${format}`,
      );
      expect([format, status]).toEqual([format, 200]);
      expect(headers['content-disposition']).toContain(`.${format}`);
      for (const canary of INTERNAL_CANARIES) expect(text).not.toContain(canary);
      if (format === 'xlsx') continue;
      const draft = await desk.create();
      const { body } = await put(draft.versionId, fileOf(format as ProcessFile['format'], text));
      const { definition, notes } = body as unknown as ProcessImport; // the first test parses it
      expect(notes).toEqual([]);
      const names = (steps: readonly { readonly id: string; readonly name: string }[]) =>
        steps.map(({ id, name }) => `${id} ${name}`).sort();
      expect(names(definition.publicLayer.steps)).toEqual(names(sampleDefinition().publicLayer.steps));
    }
    expect((await charts.read(`/v1/powers/${power.id}/versions/1/flowchart-file?format=pdf`)).status).toBe(400);
    expect((await charts.read(`/v1/powers/${power.id}/versions/9/flowchart-file?format=csv`)).status).toBe(404);
  });

  it('staff of the unit read both layers; others and the public do not', async () => {
    const power = await charts.published();
    const { content } = await exported(power.versionId, 'bpmn', 'supervisor');
    const text = Buffer.from(content, 'base64').toString();
    for (const canary of INTERNAL_CANARIES) expect(text).toContain(canary);
    const path = `${pathOf(power.versionId)}?format=bpmn`;
    expect(await desk.refused(path, { as: 'other clerk', method: 'GET' })).toEqual([404, 'power_version_not_found']);
    expect((await charts.read(`/v1/staff/${path}`)).status).toBe(401);
    expect(
      await desk.refused(`${pathOf((await desk.create()).versionId)}?format=csv`, { as: 'clerk', method: 'GET' }),
    ).toEqual([404, 'process_not_found']);
  });
});
