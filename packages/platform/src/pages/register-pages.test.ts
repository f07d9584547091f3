import { createInjectedPlatform, type InjectedPlatform } from '@sunlit/testkit/injected-platform';
import { addDepartment, addPower } from '@sunlit/testkit/power-library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let platform: InjectedPlatform;
let departmentId = '';

const EVIL = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'onmouseover=alert(1)",
  '</script><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '{{7*7}}${7*7}',
  'a\u202Egnp.exe',
];

const evilText = EVIL.join(' ');

beforeAll(async () => {
  platform = await createInjectedPlatform('pages');
  const { db } = platform.database;
  departmentId = await addDepartment(db, { name: '市市场监督管理局' });
  await addPower(db, {
    departmentId,
    code: 'JS990100SC-XK-0001',
    isDemo: true,
    versions: [
      { name: '食品经营许可', integrityRisks: [{ name: 'SECRET-RISK', grade: 'a', description: 'b', measure: 'c' }] },
      {
        name: '食品经营许可',
        applyLink: 'https://apply.example/1',
        conditions: [{ text: '具有与经营食品相适应的场所' }],
        materials: [{ name: '申请书', necessity: 'required', source: 'applicant', form: 'either', copies: 1 }],
        supervision: [{ name: '监督电话', phone: '0990-5550003' }],
        faqs: [{ question: '多久能办好？', answer: '十个工作日。' }],
      },
    ],
    decisions: [
      { kind: 'publish', version: 1, from: '2026-01-01', reason: '首次公布' },
      { kind: 'publish', version: 2, from: '2026-06-01', reason: '压缩时限' },
    ],
  });
  await addPower(db, {
    departmentId,
    code: 'JS990100SC-XK-0002',
    versions: [
      {
        name: evilText,
        summary: evilText,
        legalBases: [{ kind: 'act', title: evilText, article: evilText, text: evilText }],
        faqs: [{ question: evilText, answer: evilText }],
        dutyList: [{ duty: evilText, responsible: evilText }],
        supervision: [{ name: evilText, phone: evilText }],
      },
    ],
    decisions: [{ kind: 'publish', version: 1, from: '2026-01-01', reason: evilText }],
  });
  await addPower(db, {
    departmentId,
    code: 'JS990100SC-XK-0003',
    versions: [{ name: '旧许可' }],
    decisions: [
      { kind: 'publish', version: 1, from: '2026-01-01' },
      { kind: 'abolish', from: '2026-02-01', reason: '依据废止' },
    ],
  });
});

afterAll(() => platform.close());

async function open(url: string, status = 200): Promise<string> {
  const response = await platform.app.inject(url);
  expect(response.statusCode, url).toBe(status);
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
  const csp = String(response.headers['content-security-policy']);
  expect(csp).toContain("default-src 'none'");
  expect(csp).not.toMatch(/script-src|unsafe-inline/);
  return response.body;
}

/** Elements that would run or frame something. A data block is no script. */
function dangers(page: string): string[] {
  const withoutData = page.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
  // What stands quoted in an attribute is text; an address there must not be a program.
  const bare = withoutData.replace(/="[^"]*"/g, '=""');
  const links = withoutData.match(/(href|src|action)="\s*(javascript|data|vbscript):/gi) ?? [];
  return [...links, ...(bare.match(/<(script|img|iframe|object|embed|base)\b|<[^>]*\s(on\w+|style)=/gi) ?? [])];
}

describe('the page of a power', () => {
  it('shows what the public may know, and nothing else', async () => {
    const page = await open('/powers/JS990100SC-XK-0001');
    for (const text of [
      '<h1 lang="zh-CN">食品经营许可</h1>',
      '申请书',
      '0990-5550003',
      '多久能办好？',
      '第三十五条',
      '压缩时限',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).not.toContain('SECRET-RISK');
    expect(page).toContain('href="https://apply.example/1"');
  });

  it('is marked as demo data when it is', async () => {
    expect(await open('/powers/JS990100SC-XK-0001')).toContain('<strong>演示数据</strong>');
    expect(await open('/powers/JS990100SC-XK-0003')).not.toContain('演示数据');
  });

  it('shows an abolished power with a mark', async () => {
    const page = await open('/powers/JS990100SC-XK-0003');
    expect(page).toContain('自 2026-02-01 起废止。');
    expect(page).toContain('依据废止');
  });

  it('leads other spellings of a code to the one page', async () => {
    const response = await platform.app.inject('/powers/js990100scxk0001?lang=en');
    expect([response.statusCode, response.headers.location]).toEqual([301, '/powers/JS990100SC-XK-0001?lang=en']);
  });

  it('catalogue row 29: carries schema.org data that parses and cannot end its block', async () => {
    for (const code of ['JS990100SC-XK-0001', 'JS990100SC-XK-0002']) {
      const page = await open(`/powers/${code}`);
      const block = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)?.[1] ?? '';
      expect(JSON.parse(block)).toMatchObject({
        '@type': 'GovernmentService',
        identifier: code,
        url: `https://power.example/powers/${code}`,
      });
    }
  });

  it('catalogue row 30: has a print style and a QR code of its address', async () => {
    const page = await open('/powers/JS990100SC-XK-0001');
    expect(page).toMatch(/<svg\s+class="qr"[\s\S]*<path\s+fill="#000"\s+d="M/);
    const stylesheet = /href="(\/assets\/pages-[0-9a-f]+\.css)"/.exec(page)?.[1] ?? '';
    const css = await platform.app.inject(stylesheet);
    expect([css.statusCode, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    expect(css.body).toContain('@media print');
  });

  it('names its canonical address and its other language', async () => {
    const page = await open('/powers/JS990100SC-XK-0001');
    expect(page).toContain('<link rel="canonical" href="https://power.example/powers/JS990100SC-XK-0001"');
    expect(page).toContain('hreflang="en" href="https://power.example/powers/JS990100SC-XK-0001?lang=en"');
  });

  it('has every word of ours in English as well', async () => {
    const page = await open('/powers/JS990100SC-XK-0001?lang=en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('Legal basis');
    expect(page).toContain('Licence');
    expect(page).not.toMatch(/申请材料|监督和投诉|历史版本/);
  });

  it('says what to do when there is no such power', async () => {
    expect(await open('/powers/NOPE', 404)).toContain('没有这一项公开的权力。');
    expect(await open('/powers/%00%F0%9F%98%80', 404)).toContain('可以按名称搜索');
  });
});

describe('the list of powers', () => {
  it('searches by a plain form', async () => {
    const page = await open('/powers?q=%E9%A3%9F%E5%93%81');
    expect(page).toContain('共 1 项');
    expect(page).toContain('href="/powers/JS990100SC-XK-0001"');
    expect(page).toContain('value="食品"');
    expect(page).toContain('/v1/powers/export.csv?q=%E9%A3%9F%E5%93%81');
  });

  it('says what to try when nothing is found', async () => {
    expect(await open('/powers?q=nothing-at-all')).toContain('没有找到符合条件的权力。');
  });
});

describe('the front page and the page of a department', () => {
  it('lead to every power in force', async () => {
    expect(await open('/')).toContain(`href="/departments/${departmentId}"`);
    expect(await open('/')).toContain('href="/powers?type=license"');
    const page = await open(`/departments/${departmentId}`);
    expect(page).toContain('href="/powers/JS990100SC-XK-0001"');
    expect(page).not.toContain('旧许可');
    expect(await open('/departments/dep_nothing', 404)).toContain('没有这一项');
  });
});

describe('every page', () => {
  it('I1: shows hostile text as text, in data and in the address', async () => {
    const query = encodeURIComponent(evilText);
    const urls = ['/', '/powers', `/departments/${departmentId}`, '/powers/JS990100SC-XK-0002'];
    urls.push(`/powers?q=${query}`, `/powers?type=${query}&department=${query}`, `/?lang=${query}`);
    for (const url of urls) expect(dangers(await open(url)), url).toEqual([]);
    const evilCode = encodeURIComponent('"><script>alert(1)</script>');
    expect(dangers(await open(`/powers/${evilCode}`, 404))).toEqual([]);
    expect(await open('/powers/JS990100SC-XK-0002')).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(await open('/powers/JS990100SC-XK-0002')).not.toContain('\u202E');
  });

  it('is not sent again to somebody who has it', async () => {
    const first = await platform.app.inject('/powers');
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await platform.app.inject({ url: '/powers', headers })).statusCode).toBe(304);
  });
});
