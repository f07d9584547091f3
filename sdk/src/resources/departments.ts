import type { Department, DepartmentSummary } from '@sunlit/contract/departments';
import type { listDepartments as Listed } from '@sunlit/contract/endpoints/areas';
import type { QueryInputOf } from '@sunlit/contract/endpoint';
import type { DepartmentId } from '@sunlit/contract/ids';
import { listDepartments, retrieveDepartment } from '../generated/public-endpoints.js';
import { PagePromise } from '../pages/page-promise.js';
import type { RequestOptions } from '../request-options.js';
import type { Transport } from '../transport/transport.js';

export type DepartmentQuery = QueryInputOf<typeof Listed>;

/** Departments that hold powers. */
export class DepartmentsResource {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /** All departments on one page, with the number of their public powers. */
  list(query: DepartmentQuery = {}, options?: RequestOptions): PagePromise<DepartmentSummary> {
    return new PagePromise(() => this.#transport.call(listDepartments, { query }, options));
  }

  /**
   * One department with its offices and contacts.
   *
   * @throws {NotFoundError} `department_not_found`.
   */
  retrieve(departmentId: DepartmentId, options?: RequestOptions): Promise<Department> {
    return this.#transport.call(retrieveDepartment, { params: { departmentId } }, options);
  }
}
