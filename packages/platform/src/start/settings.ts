import { isIP } from 'node:net';
import path from 'node:path';
import { StartProblem } from '../database/start-problem.js';

/** What the machine tells the platform about itself. Only entry points read it (`machine.ts`). */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly homeDirectory: string;
}

export interface Settings {
  /** Server to use instead of the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Everything the platform keeps on this machine. */
  readonly dataDirectory: string;
  /** Port of the platform; `isFixed` ports are never exchanged for a free one. */
  readonly port: PortSetting;
  readonly demoPort: PortSetting;
  /** Origin citizens see, when a proxy with TLS stands in front; the platform's own address when missing. */
  readonly publicOrigin: string | undefined;
  /** Reverse proxies whose `X-Forwarded-For` is believed; none when empty. */
  readonly trustedProxies: readonly string[];
  /** Whether the fictional city is loaded on first start and its department site served. */
  readonly hasDemo: boolean;
  /** Least important log lines that are written to standard error. */
  readonly logLevel: (typeof logLevels)[number];
}

const logLevels = ['debug', 'info', 'warn', 'error'] as const;

export interface PortSetting {
  readonly port: number;
  readonly isFixed: boolean;
}

/**
 * Reads the settings: `DATABASE_URL`, `SUNLIT_DATA`, `SUNLIT_PORT` (8080), `SUNLIT_DEMO_PORT` (8081), `SUNLIT_DEMO`
 * (`on`, or `off` for an office's own data), `SUNLIT_PUBLIC_ORIGIN`, `SUNLIT_TRUST_PROXY`, `SUNLIT_LOG` (`debug`, `info`, `warn`, `error`; a terminal wants `warn`).
 *
 * @throws {StartProblem} `setting_wrong`, naming the variable; its value is not repeated, it may be a secret.
 */
export function readSettings(machine: Machine): Settings {
  const { env } = machine;
  return {
    databaseUrl: readDatabaseUrl(env['DATABASE_URL']),
    dataDirectory: readDataDirectory(machine),
    port: readPort('SUNLIT_PORT', env['SUNLIT_PORT'], 8080),
    demoPort: readPort('SUNLIT_DEMO_PORT', env['SUNLIT_DEMO_PORT'], 8081),
    publicOrigin: readOrigin('SUNLIT_PUBLIC_ORIGIN', env['SUNLIT_PUBLIC_ORIGIN']),
    trustedProxies: readAddresses('SUNLIT_TRUST_PROXY', env['SUNLIT_TRUST_PROXY']),
    hasDemo: readSwitch('SUNLIT_DEMO', env['SUNLIT_DEMO'], true),
    logLevel: readLogLevel(env['SUNLIT_LOG']),
  };
}

/** Root's home is private, and the database runs as another account there: so root's data go to /var/lib. */
function readDataDirectory({ env, platform, isRoot, homeDirectory }: Machine): string {
  const chosen = env['SUNLIT_DATA'];
  if (chosen !== undefined && chosen !== '') {
    if (!path.isAbsolute(chosen)) throw wrong('SUNLIT_DATA', 'an absolute path');
    return chosen;
  }
  if (isRoot) return '/var/lib/sunlit';
  if (platform === 'win32') return path.join(env['LOCALAPPDATA'] ?? homeDirectory, 'sunlit');
  return path.join(homeDirectory, '.local', 'share', 'sunlit');
}

function readDatabaseUrl(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    throw wrong('DATABASE_URL', 'postgres://account:password@host:5432/database');
  }
  return text;
}

function readPort(name: string, text: string | undefined, fallback: number): PortSetting {
  if (text === undefined || text === '') return { port: fallback, isFixed: false };
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw wrong(name, 'a port number from 1 to 65535, or 0 for any free one');
  return { port, isFixed: true };
}

function readSwitch(name: string, text: string | undefined, fallback: boolean): boolean {
  if (text === undefined || text === '') return fallback;
  if (text !== 'on' && text !== 'off') throw wrong(name, 'on or off');
  return text === 'on';
}

function readOrigin(name: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const isOrigin = /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
  if (!isOrigin)
    throw wrong(name, 'an origin such as https://power.example.gov.cn, without a path or slash at the end');
  return text;
}

/** Addresses and networks, separated by commas: `127.0.0.1, 10.0.0.0/8`. */
function readAddresses(name: string, text: string | undefined): readonly string[] {
  const addresses = (text ?? '').split(',').map((part) => part.trim());
  const given = addresses.filter((part) => part !== '');
  if (!given.every(isAddressOrNetwork)) throw wrong(name, 'addresses or networks such as 127.0.0.1, 10.0.0.0/8');
  return given;
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

function readLogLevel(text: string | undefined): Settings['logLevel'] {
  if (text === undefined || text === '') return 'warn';
  const level = logLevels.find((each) => each === text);
  if (level === undefined) throw wrong('SUNLIT_LOG', logLevels.join(', '));
  return level;
}

function wrong(name: string, expected: string): StartProblem {
  return new StartProblem(
    'setting_wrong',
    `${name} must be ${expected}. Nothing was started; correct it and start again.`,
  );
}
