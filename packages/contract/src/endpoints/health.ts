import { endpoint } from '../endpoint.js';
import { healthSchema, readySchema } from '../health.js';

export const health = endpoint({
  name: 'health',
  summary: 'The process answers.',
  method: 'GET',
  path: '/health',
  access: 'public',
  response: healthSchema,
});

export const ready = endpoint({
  name: 'ready',
  summary: 'The platform can serve.',
  method: 'GET',
  path: '/ready',
  access: 'public',
  response: readySchema,
  errors: ['not_ready'],
});
