/** Reads what to count from the standard input, and prints the digests with the zone and the locale that it ran in. */
import { text } from 'node:stream/consumers';
import { digestOfWritten, type Written } from './digests-of.js';

const written = JSON.parse(await text(process.stdin)) as readonly Written[];
const digests: string[] = [];
for (const one of written) digests.push(await digestOfWritten(one));
const minutesFromUtc = new Date(0).getTimezoneOffset();
const { locale } = Intl.DateTimeFormat().resolvedOptions();
process.stdout.write(JSON.stringify({ minutesFromUtc, locale, digests }));
