import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './built.js';

/** What is computed on both sides: every figure of a small quarter, from the built package. */
const program = `
  import { caseComposition, digest, evaluate, month, parseCases, quarter, tally, zhongwei } from 'zwfw-indicators';
  export async function digests() {
    const row = { system: 'unified', matterId: 'M-1', departmentId: '教育局', acceptedAt: '2021-03-31T23:59:59Z' };
    const rows = [{ ...row, id: 'A-1' }, { ...row, id: 'A-2', system: 'offline' }, { ...row, id: 'A-3', system: '1' }];
    const counted = await tally(parseCases(rows), { rules: zhongwei, period: quarter(2021, 2), by: [['department']] });
    const figures = evaluate(counted);
    const counts = caseComposition({ unified: 21148, specialised: 111148, offline: 18647 });
    return [...figures.all(), ...figures.all({ department: '教育局' }), counts, month(1949, 12)].map(digest).join(' ');
  }
`;

/** Chromium in a far zone and a strange language, since neither may play a part. */
function inChromium(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'zwfw-'));
  const page = join(folder, 'index.html');
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body><script type="module">${script}</script>`);
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--lang=tr'];
  const quiet = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const run = [
    `--user-data-dir=${join(folder, 'profile')}`,
    '--virtual-time-budget=10000',
    '--dump-dom',
    `file://${page}`,
  ];
  try {
    return execFileSync('chromium', [...flags, ...quiet, ...run], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 60_000,
      env: { ...process.env, TZ: 'Pacific/Apia' },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bundled = async (contents: string, platform: 'browser' | 'node') =>
  (
    await build({
      stdin: { contents, resolveDir: root },
      bundle: true,
      format: 'esm',
      platform,
      write: false,
    })
  ).outputFiles[0]!.text;

const node = await bundled(program, 'node');
const { digests } = (await import(`data:text/javascript,${encodeURIComponent(node)}`)) as {
  digests: () => Promise<string>;
};
const shown = await bundled(
  `${program}\ndigests().then((text) => { document.body.textContent = 'digests: ' + text; });`,
  'browser',
);
const [, inBrowser] =
  /digests: ([0-9a-f ]+)/u.exec(inChromium(shown.replaceAll('</script', '<\\/script'))) ?? [];
assert.equal(inBrowser?.trim(), await digests());
console.log(`Chromium and Node give the same ${inBrowser.trim().split(' ').length} digests.`);
