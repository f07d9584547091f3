export { isWork } from './definition/is-work.js';
export { plainInternalLayer } from './definition/plain-internal-layer.js';
