import { expect } from '@open-wc/testing';
import { sampleSnapshot } from '../../../dev/sample-snapshot.js';
import { CatalogueModel } from './catalogue-model.js';
import { TextSearch } from './text-search.js';

const model = new CatalogueModel(sampleSnapshot(200));
model.useSearch(new TextSearch(model.snapshot));
const names = (rows: readonly number[]): string[] => rows.map((row) => model.row(row).name);

describe('CatalogueModel', () => {
  it('finds every row and nothing else for every word that occurs, compared with includes', () => {
    for (const word of ['食品', '许可', '未', '处罚', '消毒产品生产企业', '没有这样']) {
      const expected = model.snapshot.items.names.filter((name) => name.includes(word)).length;
      expect(model.search({ text: word, selection: {} }).rows, word).to.have.length(expected);
    }
  });

  it('puts an equal name first, then names that begin with the words', () => {
    const { rows } = model.search({ text: '食品', selection: {} });
    expect(names(rows).slice(0, 2)).to.deep.equal(['食品经营许可', '食品生产许可']);
    expect(names(model.search({ text: '食品生产许可', selection: {} }).rows)[0]).to.equal('食品生产许可');
  });

  it('finds words as they are typed while the search is still on its way', () => {
    const early = new CatalogueModel(sampleSnapshot(200));
    const expected = model.search({ text: '食品 许可', selection: {} }).rows;
    expect(early.search({ text: '食品 许可', selection: {} }).rows).to.deep.equal(expected);
    expect(early.search({ text: 'xk-0001', selection: {} }).rows).to.have.length(1);
  });

  it('finds 食品经营许可 by spjyxk and by its code with hyphens and without', () => {
    expect(names(model.search({ text: 'spjyxk', selection: {} }).rows)).to.include('食品经营许可');
    for (const text of ['JS990100GH-XK-0001', 'js990100ghxk0001', 'ghxk0001']) {
      expect(names(model.search({ text, selection: {} }).rows), text).to.deep.equal(['食品经营许可']);
    }
  });

  it('keeps all rows that match any value of a facet and all facets together', () => {
    const { rows } = model.search({ text: '', selection: { type: new Set([0, 2]), department: new Set([1]) } });
    expect(names(rows)).to.deep.equal(['食品生产许可', '公共场所卫生许可', '污水处理费的征收']);
  });

  it('counts what a click would bring: a facet does not narrow itself, but narrows the others', () => {
    const selection = { type: new Set([0]) };
    const { counts, rows } = model.search({ text: '', selection });
    expect(rows).to.have.length(5);
    expect([...counts.type]).to.deep.equal([5, 194, 1, 0]);
    expect([...counts.department]).to.deep.equal([2, 2, 1]);
    for (const [value, count] of counts.type.entries()) {
      expect(model.search({ text: '', selection: { type: new Set([value]) } }).rows).to.have.length(count);
    }
  });

  it('counts a power for persons and for organisations in both audiences', () => {
    const { counts } = model.search({ text: '经营许可', selection: { type: new Set([0]) } });
    expect([...counts.audience]).to.deep.equal([2, 2]);
  });

  it('tells free, with a fee and not stated apart', () => {
    const { counts } = model.search({ text: '', selection: {} });
    expect([...counts.fee]).to.deep.equal([5, 1, 194]);
  });

  it('stays within a scope that the page gave, counts included', () => {
    const scoped = new CatalogueModel(sampleSnapshot(200), { department: 1 });
    const { rows, counts } = scoped.search({ text: '', selection: {} });
    expect(rows).to.have.length(scoped.size);
    expect([...counts.department]).to.deep.equal([0, scoped.size, 0]);
  });

  it('finds a row by id and by code, with and without hyphens', () => {
    expect(model.find(model.row(3).id)).to.equal(3);
    expect(model.find('JS990100GH-XK-0004')).to.equal(3);
    expect(model.find('js990100ghxk0004')).to.equal(3);
    expect(model.find('JS000000GHXK0004')).to.equal(-1);
  });

  it('answers a keystroke over 5,376 powers in 3 ms or less', () => {
    const large = new CatalogueModel(sampleSnapshot(5376));
    large.useSearch(new TextSearch(large.snapshot));
    const queries = ['食', '食品', '许可', '处罚', 'spjy', '消毒 企业', '0001', '对'];
    const times = Array.from({ length: 80 }, (_, round) => {
      const from = performance.now();
      large.search({ text: queries[round % queries.length] ?? '', selection: { type: new Set([1]) } });
      return performance.now() - from;
    }).sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)] ?? 0;
    expect(middle).to.be.at.most(3);
  });
});
