/**
 * Settings that keep statement text and parameters out of PostgreSQL's log (design.md 3.1): applications hold personal
 * data, and a log is copied, mailed and kept. Errors reach the platform through the connection, so nothing is missed;
 * `terse` also drops DETAIL ("Key (id_number)=(…)", "Failed process was running: …").
 */
const silentAboutStatements = {
  debug_pretty_print: 'off',
  debug_print_parse: 'off',
  debug_print_plan: 'off',
  debug_print_rewritten: 'off',
  log_duration: 'off',
  log_error_verbosity: 'terse',
  log_lock_waits: 'off',
  log_min_duration_sample: '-1',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_recovery_conflict_waits: 'off',
  log_statement: 'none',
  log_statement_sample_rate: '0',
  log_statement_stats: 'off',
  log_temp_files: '-1',
  log_transaction_sample_rate: '0',
} as const;

const alwaysSet = {
  ...silentAboutStatements,
  log_destination: 'stderr',
  log_line_prefix: '%m [%p] ',
  log_timezone: 'UTC',
  logging_collector: 'off',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
} as const;

/** Durability traded for speed: for clusters that are thrown away after a test run, never for anything kept. */
export const throwAwaySettings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
} as const;

/** Returns `postgres` arguments; what keeps statements silent wins over `extra`. */
export function serverArguments(extra: Readonly<Record<string, string>>): string[] {
  return Object.entries({ ...extra, ...alwaysSet }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
