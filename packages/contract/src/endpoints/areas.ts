import * as z from '../zod.js';
import { areaSchema } from '../areas.js';
import { departmentIdSchema } from '../ids.js';
import { departmentSchema, departmentSummarySchema } from '../departments.js';
import { powerTypeSchema } from '../power-types.js';
import { areaCodeSchema } from '../primitives.js';
import { endpoint } from '../endpoint.js';

export const listAreas = endpoint({
  name: 'areas.list',
  summary: 'All areas of the deployment, parents first.',
  method: 'GET',
  path: '/v1/areas',
  access: 'public',
  response: z.object({ items: z.array(areaSchema) }),
});

export const listDepartments = endpoint({
  name: 'departments.list',
  summary: 'All departments with the number of their public powers.',
  method: 'GET',
  path: '/v1/departments',
  access: 'public',
  query: z.strictObject({ areaCode: z.optional(areaCodeSchema) }),
  response: z.object({ items: z.array(departmentSummarySchema) }),
});

export const retrieveDepartment = endpoint({
  name: 'departments.retrieve',
  summary: 'One department with its offices and contacts.',
  method: 'GET',
  path: '/v1/departments/{departmentId}',
  access: 'public',
  params: z.object({ departmentId: departmentIdSchema }),
  response: departmentSchema,
  errors: ['department_not_found'],
});

export const listPowerTypes = endpoint({
  name: 'powerTypes.list',
  summary: 'Power types in force here, in their order, with the number of public powers.',
  method: 'GET',
  path: '/v1/power-types',
  access: 'public',
  response: z.object({ items: z.array(powerTypeSchema) }),
});
