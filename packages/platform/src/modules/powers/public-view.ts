/** What public bodies depend on: the revision of the catalogue and the legal day. */
export interface PublicView {
  readonly revision: number;
  /** Legal day, Asia/Shanghai. */
  readonly today: string;
}
