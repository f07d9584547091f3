import { catalogueSnapshotSchema } from '../catalogue.js';
import { endpoint } from '../endpoint.js';

export const retrieveCatalogue = endpoint({
  name: 'powers.snapshot',
  summary:
    'The whole public catalogue in columns, for search in the browser. Only up to 20,000 powers: above, use powers.list.',
  method: 'GET',
  path: '/v1/catalogue',
  access: 'public',
  response: catalogueSnapshotSchema,
  errors: ['catalogue_too_large'],
});
