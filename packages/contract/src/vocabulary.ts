/** Closed vocabularies of the field. One word for one thing in database, wire, code and screen (`design.md` 4). */

/**
 * Power types known to every deployment. The list in force is data (`GET /v1/power-types`), because provinces differ
 * (seeds 002 §7 and §8, TYP-14).
 */
export const POWER_TYPES = [
  'license',
  'penalty',
  'levy',
  'compulsion',
  'approval',
  'benefit',
  'reward',
  'confirmation',
  'requisition',
  'adjudication',
  'other',
  'inspection',
  'charge',
] as const;
export type PowerTypeCode = (typeof POWER_TYPES)[number] | (string & {});

/** What kind of entry the catalogue holds (CAT-10, CAT-12, TYP-15). */
export const POWER_CLASSES = [
  'administrative_power',
  'public_service',
  'convenience_service',
  'disclosure_item',
  'internal_power',
] as const;
export type PowerClass = (typeof POWER_CLASSES)[number];

/** Where a power version stands on a given instant. Computed, never stored (`design.md` 1). */
export const POWER_STATUSES = [
  'draft',
  'under_review',
  'scheduled',
  'active',
  'suspended',
  'superseded',
  'abolished',
] as const;
export type PowerStatus = (typeof POWER_STATUSES)[number];

/** Who may see a power (PUB-13). */
export const VISIBILITIES = ['public', 'staff', 'leadership'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Nature of the body that exercises a power (`domain.md` 2.4). */
export const BODY_NATURES = ['statutory', 'authorized', 'entrusted'] as const;
export type BodyNature = (typeof BODY_NATURES)[number];

export const EXERCISE_LEVELS = ['national', 'province', 'city', 'county', 'township', 'village'] as const;
export type ExerciseLevel = (typeof EXERCISE_LEVELS)[number];

/** Whom a power serves or binds (服务对象, `domain.md` 2.4). */
export const AUDIENCES = [
  'natural_person',
  'enterprise',
  'public_institution',
  'social_organization',
  'unincorporated_enterprise',
  'administrative_body',
  'other_organization',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const LIMIT_UNITS = ['working_day', 'calendar_day', 'hour', 'month', 'year'] as const;
export type LimitUnit = (typeof LIMIT_UNITS)[number];

/** 即办件 / 承诺件. */
export const HANDLING_KINDS = ['instant', 'promised'] as const;
export type HandlingKind = (typeof HANDLING_KINDS)[number];

export const LEGAL_BASIS_KINDS = ['establishing', 'subject', 'act', 'procedure', 'fee', 'penalty'] as const;
export type LegalBasisKind = (typeof LEGAL_BASIS_KINDS)[number];

/** 必要 / 非必要 / 容缺后补 (`domain.md` 2.4). */
export const MATERIAL_NECESSITIES = ['required', 'optional', 'deferrable'] as const;
export type MaterialNecessity = (typeof MATERIAL_NECESSITIES)[number];

/** 申请人自备 / 政府部门核发 / 其他. */
export const MATERIAL_SOURCES = ['applicant', 'government', 'other'] as const;
export type MaterialSource = (typeof MATERIAL_SOURCES)[number];

export const MATERIAL_FORMS = ['paper', 'electronic', 'either'] as const;
export type MaterialForm = (typeof MATERIAL_FORMS)[number];

/** 证照 / 批文 / 其他. */
export const RESULT_KINDS = ['licence_document', 'approval_document', 'other'] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

export const REMEDY_KINDS = ['statement', 'hearing', 'reconsideration', 'litigation', 'complaint', 'other'] as const;
export type RemedyKind = (typeof REMEDY_KINDS)[number];

/** Kinds of administrative penalty (行政处罚法 art. 9). */
export const PENALTY_KINDS = [
  'warning',
  'circulated_criticism',
  'fine',
  'confiscation',
  'license_suspension',
  'license_downgrade',
  'license_revocation',
  'activity_restriction',
  'business_suspension',
  'closure',
  'employment_ban',
  'detention',
  'other',
] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** Integrity risk grades, a is the highest (RSK-02). */
export const RISK_GRADES = ['a', 'b', 'c'] as const;
export type RiskGrade = (typeof RISK_GRADES)[number];

/** Kinds of organisation (ORG-06, PUB-26). */
export const DEPARTMENT_KINDS = [
  'government',
  'department',
  'township',
  'development_zone',
  'authorized_organization',
  'entrusted_organization',
  'public_enterprise',
] as const;
export type DepartmentKind = (typeof DEPARTMENT_KINDS)[number];

/** How a department runs its powers (EXC-03): 统建 / 自建 / 省统建. */
export const INTEGRATION_MODES = ['unified', 'self_built', 'provincial'] as const;
export type IntegrationMode = (typeof INTEGRATION_MODES)[number];

/** Roles of people and systems that act on the library (`domain.md` 1.2, 1.20). */
export const ROLES = [
  'clerk',
  'department_office',
  'department_leader',
  'legal_office',
  'establishment_office',
  'publisher',
  'supervisor',
  'integrator',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

/** What a change request revises. The benchmark alone is filed, everything else is approved (`domain.md` 2.1, Xuzhou art. 13). */
export const CHANGE_SCOPES = ['item', 'benchmark'] as const;
export type ChangeScope = (typeof CHANGE_SCOPES)[number];

/** Decisions on a power version. Only these are stored; every status is computed from them. */
export const DECISION_KINDS = [
  'create',
  'submit',
  'return',
  'review',
  'discuss',
  'approve',
  'file',
  'publish',
  'withdraw',
  'suspend',
  'resume',
  'abolish',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What the public feed of changes reports (LIB-01). */
export const CHANGE_KINDS = ['added', 'amended', 'suspended', 'resumed', 'abolished'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Oddities of data. They are reported and kept beside the value; the value itself is never repaired. */
export const QUALITY_ISSUE_CODES = [
  'missing_field',
  'credit_code_invalid',
  'credit_code_check_digit',
  'organization_code_check_digit',
  'placeholder_organization',
  'organization_mismatch',
  'code_scheme_unknown',
  'code_contains_hyphen',
  'full_width_character',
  'mixed_width_brackets',
  'backslash_in_name',
  'percent_in_name',
  'letter_type_contradiction',
  'unknown_task_type',
  'duplicate_name',
  'duplicate_code',
  'level_in_name',
  'name_too_long',
  'insecure_link',
  'unknown_department',
  'unknown_area',
  'edited_since_import',
  'area_mismatch',
  'unknown_column',
  'row_unreadable',
  'control_character',
  'field_unreadable',
] as const;
export type QualityIssueCode = (typeof QUALITY_ISSUE_CODES)[number];

export const QUALITY_SEVERITIES = ['notice', 'warning', 'error'] as const;
export type QualitySeverity = (typeof QUALITY_SEVERITIES)[number];

/** Elements a site may embed. */
export const ELEMENT_NAMES = ['sunlit-power-catalogue', 'sunlit-flowchart'] as const;
export type ElementName = (typeof ELEMENT_NAMES)[number];
