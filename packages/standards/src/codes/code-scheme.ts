import type { Checked, Finding } from '../finding.js';
import type { CodedType } from './type-letters.js';

export type CodeFinding =
  | 'code_empty'
  | 'code_length'
  | 'code_pattern'
  | 'code_control_characters'
  | 'code_full_width'
  | 'code_lower_case'
  | 'code_spaces'
  | 'code_hyphens_misplaced'
  | 'code_type_unknown'
  | 'code_type_contradiction'
  | 'code_area_contradiction'
  | 'code_level_unknown'
  | 'code_credit_code_check_digit';

/** What stands in a code. Each scheme fills what it has. */
export interface CodeParts {
  /** Digits of the area, as many as the scheme writes. */
  readonly area?: string;
  /** Two letters of the body, given by the coding office. */
  readonly bodyLetters?: string;
  /** Type as written: two letters, or two digits of a national list. */
  readonly typeMark?: string;
  /** What the type mark usually means. A proposal: the type of an item comes from its own field. */
  readonly suggestedType?: CodedType;
  readonly serial?: string;
  readonly creditCode?: string;
  /** 1 state, 2 province, 3 city, 4 county, 5 township, 6 village. */
  readonly level?: string;
  /** National basic code inside an implementation code. */
  readonly basicCode?: string;
  readonly mainItem?: string;
  /** `000` when the code names the main item itself. */
  readonly subItem?: string;
}

export type CheckedCode = Checked<CodeFinding, CodeParts>;

/** What is known of the item from elsewhere, to compare with its code. */
export interface CodeExpectations {
  readonly type?: CodedType;
  /** Area code of six or twelve digits. */
  readonly areaCode?: string;
}

/** What a new code is made from. A scheme refuses when a part that it needs is missing. */
export interface NextCodeRequest {
  readonly area?: string;
  readonly bodyLetters?: string;
  /** Two letters or digits, as the scheme writes them. */
  readonly typeMark?: string;
  readonly creditCode?: string;
  readonly level?: string;
  readonly basicCode?: string;
  /** Every code that was ever given, also of abolished powers: a code is never used again. */
  readonly used: Iterable<string>;
}

export type NextCodeProblem = 'code_part_missing' | 'code_serials_used_up' | 'code_taken' | 'code_not_allocated_here';

export type NextCode =
  { readonly ok: true; readonly code: string } | { readonly ok: false; readonly problem: NextCodeProblem };

/** A rule for the codes of powers. Three generations are in use together, so the rule belongs to the area, not to the software. */
export interface CodeScheme {
  /** Stored beside the code. */
  readonly id: string;
  readonly title: string;
  /** Reads a code as people write it. `value` is the stored form. */
  parse(raw: string): CheckedCode;
  /** Returns every remark on a code, contradictions to what is known from elsewhere included. Empty: nothing to say. */
  validate(raw: string, expected?: CodeExpectations): readonly Finding<CodeFinding>[];
  /** Returns the written form of a code, with hyphens; a text that is no code of this scheme comes back unchanged. */
  format(code: string): string;
  /** Proposes the code of a new item. */
  next(request: NextCodeRequest): NextCode;
}
