import type { Attribute } from '../indicator/attributes/index.js';
import { timeAttributes } from '../indicator/attributes/of-time.js';
import type { Measured, Threshold } from '../indicator/measured.js';
import { pairKey } from '../indicator/measured-values.js';
import type { Case } from '../model/case.js';
import type { Instant, TimeLimit } from '../time/index.js';
import { CaseClock } from './case-clock.js';
import { limitsOfMatter, type MatterLimits } from './case-limits.js';
import type { Context } from './context.js';
import { type DeadlineEra, deadlineEras, eraOf } from './deadline-eras.js';
import type { Derivation } from './derivation.js';
import { type MeasuredRecord, measuredNames } from './measured-record.js';
import { isInstant, notRead, requireLimits } from './record-checks.js';
import { codeBits, vocabularyOf } from './vocabulary.js';

type TimeAttribute = keyof typeof timeAttributes;

/** The attributes that take a limit, which the matter may have to be looked up for. */
export const ofLimits = ['timeliness', 'againstPromised', 'againstStatutory'] as const;

/** All that the coder derives, and what it measures. */
export const ofTime: readonly string[] = [...Object.keys(timeAttributes), ...measuredNames];

const minute = 60_000;
const names = Object.keys(timeAttributes) as readonly TimeAttribute[];
const firstPlace = vocabularyOf('case').names.indexOf(names[0]!);
const codeOf = Object.fromEntries(
  Object.entries<Attribute>(timeAttributes).map(([name, { values }]) => [
    name,
    Object.fromEntries(Object.keys(values).map((value, code) => [value, code])),
  ]),
) as Readonly<Record<TimeAttribute, Readonly<Record<string, number>>>>;

/** The places of the attributes among the codes. */
const placeOf = Object.fromEntries(names.map((name, index) => [name, firstPlace + index])) as Readonly<
  Record<TimeAttribute, number>
>;

/** What is said of a case where nothing is known. */
const unknown: Readonly<Record<TimeAttribute, string>> = {
  timeliness: 'no-deadline',
  againstPromised: 'no-limit',
  againstStatutory: 'no-limit',
  waiting: 'unrecorded',
  window: 'unrecorded',
  withinThreshold: 'unrecorded',
};

const { waiting, window } = placeOf;
const { recorded, unrecorded } = codeOf.waiting as { readonly recorded: number; readonly unrecorded: number };
const waitingTime = measuredNames.indexOf('waiting-time');
const windowTime = measuredNames.indexOf('window-time');
const handlingTime = measuredNames.indexOf('handling-time');

/** Derives the attributes of a case that are about time, as codes, and what is measured of it. */
export class TimeCoder {
  private readonly asOf: Instant;
  private readonly eras: readonly DeadlineEra[];
  private readonly matters: readonly MatterLimits[];
  private readonly wantedPlaces: readonly number[];
  private readonly threshold: Threshold | null;
  /** The place of the duration that is compared with the threshold. */
  private readonly compared: number;
  private readonly wantsClock: boolean;
  private readonly wantsTimeliness: boolean;
  private readonly pairs: readonly PairReading[];
  private readonly daysUsed: number;

  /** @param isWanted - Whether an attribute, or something that is measured, will be read. */
  constructor(
    private readonly context: Context,
    { deadline, threshold }: Derivation,
    isWanted: (name: string) => boolean,
    private readonly codes: Uint8Array,
    private readonly measured: MeasuredRecord,
  ) {
    const { asOf, calendar, catalogue } = context;
    this.asOf = asOf;
    this.eras = calendar === null || deadline === null ? [] : deadlineEras(deadline, calendar.days);
    this.matters = this.eras.length === 0 ? [] : (catalogue?.matters ?? []).map(limitsOfMatter);
    this.threshold = threshold;
    this.compared = threshold === null ? -1 : measuredNames.indexOf(threshold.measured);
    this.wantedPlaces = names.filter(isWanted).map((name) => placeOf[name]);
    const wanted = (of: Measured) => (isWanted(of) ? measuredNames.indexOf(of) : -1);
    this.daysUsed = wanted('working-days-used');
    this.pairs = [
      { attribute: 'againstPromised', limit: 'promised', place: wanted('used-against-promised') },
      { attribute: 'againstStatutory', limit: 'statutory', place: wanted('used-against-statutory') },
    ];
    this.wantsTimeliness = isWanted('timeliness');
    this.wantsClock =
      calendar !== null &&
      deadline !== null &&
      (this.daysUsed >= 0 ||
        ofLimits.some((name) => isWanted(name)) ||
        this.pairs.some(({ place }) => place >= 0));
    for (const name of names) this.set(name, unknown[name]);
  }

  /** Codes a case, and sums up what its codes add. */
  code(record: Case, matterPlace: number, isCompleted: boolean, addends: Int32Array): number {
    this.measureDurations(record, isCompleted);
    if (this.wantsClock) this.readClock(record, matterPlace, isCompleted);
    const { codes, wantedPlaces } = this;
    let sum = 0;
    for (let index = 0; index < wantedPlaces.length; index++) {
      const place = wantedPlaces[index]!;
      sum += addends[(place << codeBits) + codes[place]!]!;
    }
    return sum;
  }

  private measureDurations(record: Case, isCompleted: boolean): void {
    const { queuedAt, calledAt, servedAt, acceptedAt, completedAt } = record;
    if (!isRead(queuedAt) || !isRead(calledAt) || !isRead(servedAt)) throw notRead(record);
    const { codes, threshold } = this;
    const { amounts } = this.measured;
    amounts[waitingTime] = this.between(queuedAt, calledAt);
    amounts[windowTime] = this.between(calledAt, servedAt);
    amounts[handlingTime] = isCompleted ? completedAt! - acceptedAt : -1;
    codes[waiting] = amounts[waitingTime] < 0 ? unrecorded : recorded;
    codes[window] = amounts[windowTime] < 0 ? unrecorded : recorded;
    if (threshold === null) return;
    const duration = amounts[this.compared]!;
    const isWithin = duration <= threshold.minutes * minute;
    this.set('withinThreshold', duration < 0 ? 'unrecorded' : isWithin ? 'within' : 'beyond');
  }

  /** The time between two events; below 0 where one of them is not recorded, or has not happened yet. */
  private between(first: Instant | null, second: Instant | null): number {
    return first === null || second === null || second > this.asOf ? -1 : second - first;
  }

  private readClock(record: Case, matterPlace: number, isCompleted: boolean): void {
    requireLimits(record);
    const era = eraOf(this.eras, record.acceptedAt, record.id);
    const { days } = this.context.calendar!;
    const clock = new CaseClock(record, this.matters[matterPlace], era, days, this.asOf);
    if (this.wantsTimeliness) this.set('timeliness', clock.timeliness());
    if (isCompleted && this.daysUsed >= 0) this.measured.amounts[this.daysUsed] = clock.used('working-days');
    for (const { attribute, limit, place } of this.pairs) {
      const compared = comparison(isCompleted, clock[limit]);
      this.set(attribute, compared);
      if (place < 0 || clock[limit]?.unit !== compared) continue;
      this.measured.pairs[place] = pairAgainst(clock[limit], clock.used(compared));
    }
  }

  private set(name: TimeAttribute, value: string): void {
    this.codes[placeOf[name]] = codeOf[name][value]!;
  }
}

/** What the time that a case used is set against, and where the pair goes; below 0 where it is not wanted. */
interface PairReading {
  readonly attribute: 'againstPromised' | 'againstStatutory';
  readonly limit: 'promised' | 'statutory';
  readonly place: number;
}

/** Whether the time that a case took can be set against a limit, and in which unit. */
function comparison(isCompleted: boolean, limit: TimeLimit | null): string {
  if (!isCompleted) return 'not-completed';
  if (limit === null) return 'no-limit';
  return limit.amount === 0 ? 'zero-limit' : limit.unit;
}

/** Both in days, or both in milliseconds. */
function pairAgainst({ amount, unit }: TimeLimit, used: number): string {
  return pairKey(used, unit === 'hours' ? amount * 60 * minute : amount, unit);
}

function isRead(instant: unknown): boolean {
  return instant === null || isInstant(instant);
}
