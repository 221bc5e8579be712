import {
  type ClaimReference,
  type Finding,
  type InferredValue,
  type RoundingMode,
  roundRatio,
  type SomeRoundingsOnly,
} from 'zwfw-indicators';
import { modesInWords } from './other-roundings.js';

/** Whether a finding is printed with others of its kind, and not in a sentence of its own. */
export function isCondensed({ code, severity }: Finding): boolean {
  return severity === 'information' || code === 'inferred' || code === 'cannot-fail';
}

/** What of the findings is printed in few lines: unknown numbers, how numbers were rounded, what the checks could have found (说明). */
export function informationLines(findings: readonly Finding[]): readonly string[] {
  return [
    ...findings.filter((finding) => finding.code === 'inferred').map(inferredLine),
    ...someRoundingsLine(findings.filter((finding) => finding.code === 'some-roundings-only')),
    ...findings
      .filter(({ code }) => code === 'document-rounding' || code === 'limit-reached')
      .map(({ text }) => `说明 ${text.zh}`),
    ...powerLine(findings),
  ];
}

function inferredLine({ quantity, values, interval, claims, isProved }: InferredValue): string {
  const { lowest, highest } = interval;
  const value =
    values !== null
      ? values.join('、')
      : lowest === null
        ? `至多 ${shown(highest?.value, 'ceil')}`
        : highest === null
          ? `至少 ${shown(lowest.value, 'floor')}`
          : `${shown(lowest.value, 'floor')} 至 ${shown(highest.value, 'ceil')}`;
  const each = values !== null && values.length > 1 && isProved ? ',各值都可能' : '';
  const known = claims.filter(({ printed }) => printed !== null);
  return `推得 ${quantity}:${value}${each}(据 ${few(known)})`;
}

/** A fraction is printed as a percentage, since the documents have no others, and rounded outwards. */
function shown(value = '', mode: RoundingMode): string {
  const [numerator, denominator] = value.split('/');
  if (denominator === undefined) return value;
  const rounded = roundRatio(BigInt(numerator!), BigInt(denominator), { places: 3, mode, unit: 'percent' });
  return rounded.state === 'value' ? rounded.text : value;
}

/** The numbers that only some ways of rounding give, by those ways. */
function someRoundingsLine(some: readonly SomeRoundingsOnly[]): readonly string[] {
  const byWay = new Map<string, ClaimReference[]>();
  for (const { modes, guardedModes, claims } of some) {
    const guarded = guardedModes.length === 0 ? '' : `(避免虚假 100% 时 ${modesInWords(guardedModes)})`;
    const way = `${modesInWords(modes)}${guarded}`;
    byWay.set(way, [...(byWay.get(way) ?? []), claims[0]!]);
  }
  const texts = [...byWay].map(([way, claims]) => `${way}:${few(claims)}`);
  return texts.length === 0 ? [] : [`仅部分修约方式可得 ${texts.join(';')}`];
}

function few(claims: readonly ClaimReference[]): string {
  const names = claims.map(({ quantity, printed }) => `${quantity} ${printed}`);
  return names.length <= 4 ? names.join('、') : `${names.slice(0, 3).join('、')} 等 ${names.length} 个数`;
}

/** How many checks let how much pass; those that could not fail by name. */
function powerLine(findings: readonly Finding[]): readonly string[] {
  const powers = findings.filter((finding) => 'passing' in finding);
  if (powers.length === 0) return [];
  const bands: readonly (readonly [string, (passing: bigint, printable: bigint) => boolean])[] = [
    ['至多 2 个', (passing) => passing <= 2n],
    ['不到一成', (passing, printable) => 10n * passing < printable],
    ['一成至一半', (passing, printable) => 2n * passing <= printable],
    ['一半以上', () => true],
  ];
  const counts = new Map(bands.map(([band]) => [band, 0]));
  for (const { passing, printable } of powers) {
    const [band] = bands.find(([, holds]) => holds(BigInt(passing), BigInt(printable)))!;
    counts.set(band, counts.get(band)! + 1);
  }
  const texts = [...counts].filter(([, count]) => count > 0).map(([band, count]) => `${band} ${count} 条`);
  const idle = powers.filter(({ code }) => code === 'cannot-fail').map(({ claims }) => claims[0]!);
  return [
    `检验力(同格式的数中仍能通过的)${texts.join(',')}${idle.length === 0 ? '' : `;无从核对的 ${few(idle)}`}`,
  ];
}
