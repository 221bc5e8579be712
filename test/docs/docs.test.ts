import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { examplesIn } from './fences.js';
import * as runtime from './runtime.js';
import { weave } from './weave.js';

/** Runs a woven example here: the test that it declares is what fails or not. */
async function run(...code: string[]): Promise<void> {
  const woven = weave({ file: 'page.md', line: 1, code: code.join('\n'), run: true });
  const script = ts.transpile(woven, { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 });
  let running: Promise<void> | undefined;
  const declare = (_name: string, body: () => Promise<void>): void => {
    running = body();
  };
  const modules = (name: string): unknown => (name === 'vitest' ? { test: declare } : runtime);
  new Function('require', 'exports', script)(modules, {});
  await running;
}

describe('fences', () => {
  test('of a page, nested in a list or not', () => {
    const page = [
      '# Page',
      '```ts',
      'a;',
      '```',
      '```sh',
      'ls',
      '```',
      '- item',
      '  ```ts no-run',
      '  b;',
      '',
      '    c;',
      '  ```',
    ];
    expect(examplesIn('page.md', page.join('\n'))).toEqual([
      { file: 'page.md', line: 2, code: 'a;', run: true },
      { file: 'page.md', line: 9, code: 'b;\n\n  c;', run: false },
    ]);
  });

  test('shown inside a longer fence are text', () => {
    expect(examplesIn('page.md', '````md\n```ts\na;\n```\n````')).toEqual([]);
  });

  test('of doc comments, with their lines', () => {
    const file = [
      'const text = "/** ```ts";',
      '/**',
      ' * Adds.',
      ' * ```ts',
      ' * f({',
      ' *   a,',
      ' * });',
      ' * ```',
      ' */',
      'function f() {}',
    ];
    expect(examplesIn('f.ts', file.join('\n'))).toEqual([
      { file: 'f.ts', line: 4, code: 'f({\n  a,\n});', run: true },
    ]);
  });

  test('that are never closed or marked by an unknown word are refused', () => {
    expect(() => examplesIn('page.md', 'a\n```ts\nb')).toThrow('page.md:2');
    expect(() => examplesIn('page.md', '```ts norun\n```')).toThrow('norun');
  });
});

describe('an example', () => {
  test('passes when it says what is', async () => {
    await run(
      '1 + 1; // => 2',
      'const pair = [1, 2]; // => [1, 2]',
      '// a remark',
      '({ a: { b: 1n } }); // => { a: { b: 1n } }',
      'await Promise.resolve("a");',
      '// => "a"',
      '[1, 2].map((n) => n + 1); // => [',
      '//   2, 3,',
      '// ]',
      'console.log("a %d", 1); // => a 1',
      'console.log("a\\n  b"); // =>',
      '// a',
      '//   b',
      'for (const n of [1, 2]) console.log(n); // => 1',
      '// 2',
      'if (pair.length > 1) {',
      '  pair.length; // => 2',
      '}',
      'throw Object.assign(new Error("no"), { code: "range" }); // => throws range',
    );
  });

  test.each([
    ['1 + 1; // => 3', 'to deeply equal'],
    ['const two = 2; // => 3', 'to deeply equal'],
    ['Promise.resolve(2); // => 2', 'to deeply equal'],
    ['console.log("a"); // => b', 'to be'],
    ['console.log("a\\nb"); // => a\n// c', 'to be'],
    ['String(1); // => throws range', 'nothing was thrown'],
    ['null.f; // => throws range', 'Cannot read properties'],
    ['const n = [\n  1, // => 1\n];', 'belongs to no statement'],
    ['if (true) {} // => 1', 'has no value'],
    ['1;\nimport "a";', 'imports come first'],
  ])('fails: %j', async (code, reason) => {
    await expect(run(code)).rejects.toThrow(reason);
  });

  test('keeps the numbers of its lines', () => {
    const woven = weave({ file: 'page.md', line: 7, code: "import 'a';\n1; // => 1", run: true });
    expect(woven.split('\n')[7]).toMatch(/^import 'a';/);
    expect(woven.split('\n')[8]).toContain('(1).toEqual(1)');
  });
});
