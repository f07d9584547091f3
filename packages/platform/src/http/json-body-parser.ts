import type { FastifyInstance } from 'fastify';
import { ApiProblem } from './api-problem.js';
import { parseStrictJson } from './strict-json.js';

const JSON_TYPE = /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i;

/** JSON in UTF-8 is the only body there is. Forms and plain text are what another site can send without asking (W5). */
export function acceptOnlyJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
    if (!JSON_TYPE.test(type) || encoding !== 'identity') {
      done(new ApiProblem('media_type_unsupported'));
      return;
    }
    if (bytes.length === 0) {
      done(null, undefined); // many clients send the type with every request
      return;
    }
    try {
      done(null, parseStrictJson(typeof bytes === 'string' ? Buffer.from(bytes) : bytes));
    } catch (problem) {
      done(problem instanceof Error ? problem : new ApiProblem('request_malformed'));
    }
  });
}
