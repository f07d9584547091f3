/** Why the platform could not start. Codes are stable: scripts and service managers may rely on them. */
export type StartProblemCode =
  | 'account_missing'
  | 'backup_damaged'
  | 'backup_file_exists'
  | 'binaries_missing'
  | 'binaries_not_runnable'
  | 'cluster_secret_damaged'
  | 'database_directory_unreachable'
  | 'database_not_created'
  | 'database_not_empty'
  | 'database_not_started'
  | 'database_not_stopped'
  | 'database_unreachable'
  | 'database_newer'
  | 'migration_edited'
  | 'migration_failed'
  | 'migration_files_wrong'
  | 'platform_running'
  | 'port_taken'
  | 'setting_wrong';

/**
 * Ends a start (or a command) with one clear text: what happened, whether anything was lost, what to do.
 * The text is complete; callers print it and leave, they never parse it.
 */
export class StartProblem extends Error {
  override readonly name = 'StartProblem';
  readonly code: StartProblemCode;

  constructor(code: StartProblemCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
