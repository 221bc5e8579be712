import { checkClaims } from 'zwfw-indicators';
import { checkLines, type Language } from './check-text.js';
import { documents } from './documents.js';

/** `npm run demo:check` prints in Chinese; `npm run demo:check -- en` adds the English sentences. */
const languages: readonly Language[] = process.argv.includes('en') ? ['zh', 'en'] : ['zh'];

for (const { city, about, numbers, claims } of documents) {
  const { length } = numbers;
  for (const line of checkLines(`${city}:${about}`, length, claims, checkClaims(claims), languages))
    console.log(line);
  console.log();
}
const all = documents.reduce((sum, { numbers }) => sum + numbers.length, 0);
console.log(`五份文件合计:转录 ${all} 个数。`);
