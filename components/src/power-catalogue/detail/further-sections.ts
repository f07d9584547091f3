export { printStyles } from './print-styles.js';
import { renderBenchmark } from './benchmark.js';
import { renderDuties } from './duties.js';
import { renderFaqs } from './faqs.js';
import { renderIdentity } from './identity.js';
import { renderProcess } from './process.js';
import { renderRemedies } from './remedies.js';
import { renderResult } from './result.js';

/** Sections that few powers have or that stand further down: a chunk of its own, fetched while the power is. */
export const furtherSections = {
  benchmark: renderBenchmark,
  duties: renderDuties,
  faqs: renderFaqs,
  identity: renderIdentity,
  process: renderProcess,
  remedies: renderRemedies,
  result: renderResult,
};

export type FurtherSections = typeof furtherSections;
