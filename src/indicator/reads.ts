import type { Measured } from './measured.js';
import type { Settings } from './settings.js';

/** The parameters that say which records are counted, and what of them. */
type Conditions = Pick<Settings, 'universe' | 'exclusions' | 'numerator' | 'parts' | 'measured'>;

/** The attributes that an indicator reads, and the keys that it is grouped by. */
export function attributesRead(
  { universe, exclusions, numerator, parts }: Omit<Conditions, 'measured'>,
  keys: readonly string[],
): readonly string[] {
  return [
    ...[universe.value, numerator.value ?? {}].flatMap((where) => Object.keys(where)),
    ...keys,
    ...exclusions.value.map(({ attribute }) => attribute),
    ...(parts.value === null ? [] : [parts.value.attribute]),
  ];
}

/** What takes the rules about deadlines, the limits of the catalogue, and the working calendar: attributes of cases, and what is measured of them. */
const ofDeadlines: readonly string[] = [
  'timeliness',
  'againstPromised',
  'againstStatutory',
  'working-days-used',
  'used-against-promised',
  'used-against-statutory',
] satisfies (Measured | 'timeliness' | 'againstPromised' | 'againstStatutory')[];

/** Whether an attribute of cases and ratings, or what is measured of them, is unknown without the working calendar. */
export function isOfDeadlines(name: string): boolean {
  return ofDeadlines.includes(name);
}

/** Whether an indicator depends on the rules about deadlines: by a condition, by what it measures, or by its group. */
export function readsDeadline(settings: Conditions, keys: readonly string[]): boolean {
  return [...attributesRead(settings, keys), settings.measured?.value ?? ''].some(isOfDeadlines);
}
