import * as areas from '@sunlit/contract/endpoints/areas';
import { ApiProblem } from '../../http/api-problem.js';
import { PreparedBody } from '../../http/prepared-body.js';
import { route, type Route } from '../../http/route.js';
import type { PublicModuleDeps } from '../powers/public-module-deps.js';
import { findDepartment, listAreas, listDepartments, listPowerTypes } from './repository.js';

/** Areas, departments and power types: the frame that powers hang in. */
export function departmentsRoutes({ database, reads }: PublicModuleDeps): Route[] {
  return [
    route(areas.listAreas, () =>
      reads.prepared('areas', async () => PreparedBody.json({ items: await listAreas(database) })),
    ),
    route(areas.listDepartments, ({ query: { areaCode } }) =>
      reads.prepared(`departments ${areaCode ?? ''}`, async ({ today }) =>
        PreparedBody.json({ items: await listDepartments(database, { areaCode, day: today }) }),
      ),
    ),
    route(areas.retrieveDepartment, ({ params: { departmentId } }) =>
      reads.prepared(`department ${departmentId}`, async ({ today }) => {
        const department = await findDepartment(database, departmentId, today);
        if (department === undefined) throw new ApiProblem('department_not_found');
        return PreparedBody.json(department);
      }),
    ),
    route(areas.listPowerTypes, () =>
      reads.prepared('power-types', async ({ today }) =>
        PreparedBody.json({ items: await listPowerTypes(database, today) }),
      ),
    ),
  ];
}
