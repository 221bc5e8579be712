import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { root } from './built.js';

/** What a page pays to show one indicator, minified and compressed. */
const budget = 12_000;

const heavy = /^(zod|decimal\.js)(\/|$)/;

describe.each(['zwfw-indicators', 'zwfw-indicators/indicator'])(
  'onlineShare from %s, in a browser',
  async (entry) => {
    // A built-in module of Node would not resolve for this platform, and the build would fail.
    const { outputFiles, metafile } = await build({
      stdin: { contents: `export { onlineShare } from '${entry}'`, resolveDir: root },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      metafile: true,
      write: false,
    });
    const [output] = Object.values(metafile.outputs);

    test('brings no schema library and no decimal library along', () => {
      const packages = Object.entries(output?.inputs ?? {})
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .flatMap(([file]) => file.split('node_modules/').slice(1));
      expect(packages.filter((file) => heavy.test(file))).toEqual([]);
    });

    test(`stays under ${budget} bytes`, () => {
      const size = brotliCompressSync(outputFiles[0]?.contents ?? '').byteLength;
      console.log(`onlineShare from ${entry}: ${size} bytes (brotli)`);
      expect(size).toBeGreaterThan(0);
      expect(size).toBeLessThan(budget);
    });
  },
);

test.each(['indicator', 'exact'])('%s loads neither, imported or required', async (room) => {
  for (const ending of ['js', 'cjs']) {
    const { metafile } = await build({
      entryPoints: [`${root}/dist/${room}/index.${ending}`],
      bundle: true,
      packages: 'external',
      platform: 'node',
      metafile: true,
      write: false,
      // What Node loads is what the files ask for, needed or not.
      treeShaking: false,
      ignoreAnnotations: true,
    });
    const asked = Object.values(metafile.inputs).flatMap(({ imports }) =>
      imports.filter((one) => one.external),
    );
    expect(asked.map(({ path }) => path).filter((path) => heavy.test(path))).toEqual([]);
  }
});
