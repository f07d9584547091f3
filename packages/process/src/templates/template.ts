import type { Contact, LegalBasis, ProcessDefinition, TimeLimit } from '@sunlit/contract';

/** What a template needs to know of the power that it draws. What is missing stays missing in the chart. */
export interface TemplateFacts {
  /** Name of the department that holds the power. */
  readonly department: string;
  /** How to reach it. */
  readonly contact?: Contact | undefined;
  /** 承办机构, as the department writes it. */
  readonly office?: string | undefined;
  /** Names of the materials of the power. */
  readonly materials: readonly string[];
  /** What the office promises, else what the statute allows: the steps share it. */
  readonly limit?: TimeLimit | undefined;
  /** The power's own basis, for the step that decides. */
  readonly basis?: LegalBasis | undefined;
  /** Name of the document that a favourable decision ends in. */
  readonly result?: string | undefined;
  /** Other departments that are asked at the same time (并联审批), two or more. */
  readonly jointBodies?: readonly JointBody[] | undefined;
}

export interface JointBody {
  /** Distinguishes steps and lanes: `fire`, `health`. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A procedure of the law as a definition that an office starts from. */
export interface ProcessTemplate {
  /** `license_ordinary`. */
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Types of powers that the procedure is made for. */
  readonly powerTypes: readonly string[];
  /** The law that it follows, in words. */
  readonly source: string;
  build(facts: TemplateFacts): ProcessDefinition;
}
