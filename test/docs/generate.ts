import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedDocs } from './generated.js';

for (const [path, content] of generatedDocs()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
