export { createStaffClient, type StaffClient, type StaffClientOptions } from './create-staff-client.js';
export type {
  AbolishInput,
  AmendPowerInput,
  CreatePowerInput,
  DecideInput,
  DraftContent,
  PublishInput,
  StaffVersionQuery,
  StandingInput,
} from './staff-powers.js';
export type { FileChange, InternalRevisionInput, ProcessInput, StaffFlowchartOptions } from './staff-processes.js';
export type { ImportQuery, ImportRowQuery } from './imports.js';
