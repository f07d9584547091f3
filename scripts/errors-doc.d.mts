export interface DocumentedError {
  readonly status: number;
  readonly title: string;
  readonly next: string;
  readonly retryable?: true;
}
export function errorsPage(catalogue: Readonly<Record<string, DocumentedError>>): string;
