import type { Lane } from '@sunlit/contract';
import { lane } from '../build/parts.js';
import type { TemplateFacts } from '../template.js';

export const APPLICANT: Lane = lane('applicant', 'applicant', ['申请人', 'Applicant']);
export const PARTY: Lane = lane('applicant', 'applicant', ['当事人', 'Party']);
export const WINDOW: Lane = lane('window', 'window', ['政务服务窗口', 'Service window']);
export const LEADER: Lane = lane('leader', 'leader', ['机关负责人', 'Head of the office']);
export const LEGAL: Lane = lane('legal', 'office', ['法制审核机构', 'Legal review']);

/** The office that does the work, by its own name. */
export const office = ({ office: name }: TemplateFacts): Lane => ({
  id: 'office',
  kind: 'office',
  name: name ?? '承办机构',
  ...(name === undefined ? { nameEn: 'Handling office' } : {}),
});
