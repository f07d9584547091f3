import type { DecisionKind, Role } from '@sunlit/contract';
import { describe, expect, it } from 'vitest';
import { allowedDecisions } from './allowed-decisions.js';
import type { DecisionFact } from './facts.js';
import { reviewChain, type ChainStep } from './review-chain.js';

const today = '2026-05-01';
const approval = reviewChain({ isVerticallyManaged: false, changeScope: 'item', content: { topics: [] } });

function decide(kind: DecisionKind, role: Role, effectiveFrom?: string): DecisionFact {
  const versionId = ['suspend', 'resume', 'abolish'].includes(kind) ? undefined : 'v1';
  return { id: kind, kind, versionId, role, effectiveFrom, recordedAt: new Date(0) };
}

function allowed(decisions: readonly DecisionFact[], chain: readonly ChainStep[] = approval): string[] {
  const versions = [{ id: 'v1', versionNo: 1 }];
  return allowedDecisions({ decisions, versions, versionId: 'v1', chain, today }).map(
    ({ kind, roles }) => `${kind} by ${roles.join(' or ')}`,
  );
}

const submit = decide('submit', 'clerk');
const review = decide('review', 'department_office');
const discuss = decide('discuss', 'department_leader');
const approve = decide('approve', 'legal_office');
const publish = decide('publish', 'publisher', today);

describe('the review chain', () => {
  it('approves what an office of this government changes', () => {
    expect(approval.map(({ kind }) => kind)).toEqual(['review', 'discuss', 'approve']);
  });

  it('only files what a vertically managed department changes, and a change of the benchmark alone', () => {
    const vertical = reviewChain({ isVerticallyManaged: true, changeScope: 'item', content: { topics: [] } });
    const benchmark = reviewChain({ isVerticallyManaged: false, changeScope: 'benchmark', content: { topics: [] } });
    expect([vertical, benchmark].map((chain) => chain.at(-1))).toEqual([
      { kind: 'file', role: 'legal_office' },
      { kind: 'file', role: 'legal_office' },
    ]);
  });

  it('passes the establishment office when staffing is concerned', () => {
    const chain = reviewChain({ isVerticallyManaged: false, changeScope: 'item', content: { topics: ['人事编制'] } });
    expect(chain[2]).toEqual({ kind: 'review', role: 'establishment_office' });
  });
});

describe('the decisions that are allowed', () => {
  it('follow the chain one by one', () => {
    expect(allowed([])).toEqual(['submit by clerk', 'withdraw by clerk']);
    expect(allowed([submit])[0]).toBe('review by department_office');
    expect(allowed([submit, review])[0]).toBe('discuss by department_leader');
    expect(allowed([submit, review, discuss])[0]).toBe('approve by legal_office');
    expect(allowed([submit, review, discuss, approve])[0]).toBe('publish by publisher');
  });

  it('begin again after a return', () => {
    const returned = [submit, review, decide('return', 'department_leader')];
    expect(allowed(returned)).toEqual(['submit by clerk', 'withdraw by clerk']);
    expect(allowed([...returned, submit])[0]).toBe('review by department_office');
  });

  it('suspend, resume and abolish what is in force', () => {
    const roles = 'by legal_office or publisher';
    expect(allowed([publish])).toEqual([`suspend ${roles}`, `abolish ${roles}`]);
    expect(allowed([publish, decide('suspend', 'publisher', today)])).toEqual([`resume ${roles}`, `abolish ${roles}`]);
  });

  it('take a scheduled version back, and nothing else', () => {
    expect(allowed([decide('publish', 'publisher', '2026-06-01')])).toEqual(['withdraw by publisher']);
  });

  it('are none once the power is abolished', () => {
    expect(allowed([publish, decide('abolish', 'publisher', today)])).toEqual([]);
  });
});
