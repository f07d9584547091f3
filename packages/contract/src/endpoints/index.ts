import type { EndpointDefinition } from '../endpoint.js';
import * as areas from './areas.js';
import * as catalogue from './catalogue.js';
import * as changes from './changes.js';
import * as flowcharts from './flowcharts.js';
import * as health from './health.js';
import * as imports from './imports.js';
import * as powers from './powers.js';
import * as sites from './sites.js';
import * as staffPowers from './staff-powers.js';
import * as staffProcesses from './staff-processes.js';

/**
 * Every endpoint of the platform, grouped. Only the server and the OpenAPI generator import this; pages import single
 * endpoints, so that a bundle carries only the schemas it uses.
 */
export const endpoints = {
  areas,
  catalogue,
  changes,
  flowcharts,
  health,
  imports,
  powers,
  sites,
  staffPowers,
  staffProcesses,
} as const;

export const allEndpoints: readonly EndpointDefinition[] = Object.values(endpoints).flatMap((group) =>
  Object.values<EndpointDefinition>(group),
);
