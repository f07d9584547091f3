import * as areas from '@sunlit/contract/endpoints/areas';
import * as catalogue from '@sunlit/contract/endpoints/catalogue';
import * as changes from '@sunlit/contract/endpoints/changes';
import * as powers from '@sunlit/contract/endpoints/powers';
import type { EndpointDefinition } from '@sunlit/contract/endpoint';
import { describeSchema } from '../src/reading/describe-schema.js';

const GROUPS = { areas, catalogue, changes, powers };

/** Text of `src/generated/public-endpoints.ts`: the public endpoints of the contract, as data. */
export function renderEndpoints(): string {
  const groups = Object.entries(GROUPS).map(([file, group]) => ({
    file,
    endpoints: Object.entries<EndpointDefinition>(group).filter(([, endpoint]) => endpoint.access === 'public'),
  }));
  return [
    '// Generated from @sunlit/contract by `node sdk/scripts/generate.mjs`. Do not edit.',
    ...groups.map(({ file }) => `import type * as ${file} from '@sunlit/contract/endpoints/${file}';`),
    "import { fileEndpoint, jsonEndpoint } from '../reading/client-endpoint.js';",
    ...groups.flatMap(({ file, endpoints }) =>
      endpoints.map(([name, endpoint]) => renderEndpoint(file, name, endpoint)),
    ),
    '',
  ].join('\n');
}

function renderEndpoint(file: string, name: string, endpoint: EndpointDefinition): string {
  const { response } = endpoint;
  const values = [
    endpoint.name,
    endpoint.method,
    endpoint.path,
    ...(response === undefined ? [] : [describeSchema(response)]),
  ];
  const make = response === undefined ? 'fileEndpoint' : 'jsonEndpoint';
  const texts = values.map((value) => JSON.stringify(value)).join(', ');
  return `\n/** ${endpoint.summary} */\nexport const ${name} = /* @__PURE__ */ ${make}<typeof ${file}.${name}>(${texts});`;
}
