/**
 * A backup is gzip over lines of JSON: a header, the rows of each table in batches, and a last line with the SHA-256 of
 * all lines before it (each with its line end). A file without a right last line is not a backup.
 */
export interface BackupHeader {
  readonly format: 'sunlit-backup-1';
  /** Migration that the tables stand at. */
  readonly migration: number;
  readonly createdAt: string;
}

export interface BackupBatch {
  readonly table: string;
  readonly rows: readonly unknown[];
}

export interface BackupEnd {
  readonly rowCount: number;
  readonly sha256: string;
}

export type BackupLine = BackupHeader | BackupBatch | BackupEnd;

export const backupFormat = 'sunlit-backup-1';
