import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  exports: Record<string, string | Record<'import' | 'require', Record<'types' | 'default', string>>>;
}

export const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as Manifest;

/** What a program can import, `zwfw-indicators/exact` for example, apart from package.json. */
export const entries = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target !== 'string')
  .map(([path]) => manifest.name + path.slice(1));
