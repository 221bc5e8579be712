/** Makes a test in .doctest/ of every TypeScript example in the README, in docs/ and in the doc comments of src/. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { examplesIn } from './fences.js';
import { weave } from './weave.js';

const out = '.doctest';

function filesUnder(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

const files = [...filesUnder('docs', '.md'), ...filesUnder('src', '.ts')].sort();
if (existsSync('README.md')) files.unshift('README.md');

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
for (const file of files) {
  const name = `${out}/${file.replaceAll('/', '+')}`;
  try {
    for (const example of examplesIn(file, readFileSync(file, 'utf8'))) {
      // A type test is checked by the compiler and never run.
      writeFileSync(`${name}-${example.line}.${example.run ? 'test' : 'test-d'}.ts`, weave(example));
    }
  } catch (error) {
    // A page that cannot be read is a failed test like any other, and the rest is still run.
    const throws = `throw new Error(${JSON.stringify(error instanceof Error ? error.message : String(error))});`;
    writeFileSync(
      `${name}.test.ts`,
      `import { test } from 'vitest';\ntest('${file}', () => { ${throws} });\n`,
    );
  }
}
