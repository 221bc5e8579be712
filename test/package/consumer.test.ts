import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { entries, manifest, root } from './built.js';

/** A project of its own, with the packed package in it as npm would install it. */
const project = mkdtempSync(join(tmpdir(), 'consumer-'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

function run(command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd: project, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const installed = join(project, 'node_modules', manifest.name);
mkdirSync(installed, { recursive: true });
run('npm', 'pack', root, '--ignore-scripts', '--silent');
run('tar', '-xzf', `${manifest.name}-${manifest.version}.tgz`, '-C', installed, '--strip-components=1');
for (const name of Object.keys(manifest.dependencies)) {
  const link = join(project, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(root, 'node_modules', name), link, 'junction');
}

test('programs in .mts and .cts compile against the packed types and run', () => {
  const lines = entries.map((entry, index) => `import * as entry${index} from '${entry}';`);
  const count = entries.map((_, index) => `Object.keys(entry${index}).length`).join(' * ');
  const program = `${lines.join('\n')}\nif (${count} === 0) throw new Error('empty');\n`;
  for (const ending of ['mts', 'cts']) writeFileSync(join(project, `main.${ending}`), program);

  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  // Declarations are checked as well: an import in them that does not resolve would turn to `any` unseen.
  const options = ['--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2022'];
  const compiled = spawnSync(process.execPath, [tsc, ...options, 'main.mts', 'main.cts'], {
    cwd: project,
    encoding: 'utf8',
  });
  expect(compiled.stdout).toBe('');
  for (const ending of ['mjs', 'cjs']) run(process.execPath, `./main.${ending}`);
});
