import { seeded } from '../../examples/zhongwei/random.js';
import {
  applicantTypes,
  applicationChannels,
  type Case,
  caseOutcomes,
  caseTypes,
  type Matter,
  type Rating,
  satisfactionLevels,
  systems,
  valuesOf,
} from '../../src/model/index.js';
import { aMatter, aRating } from '../records.js';

const hour = 3_600_000;
const start = Date.UTC(2021, 2, 20);

/** A catalogue of matters over forty departments. */
export function madeMatters(): Matter[] {
  const matters = Array.from(
    { length: 1423 },
    (_, index): Matter =>
      aMatter({
        id: `11640500MB${String(10_000_000 + index * 37)}`,
        name: `matter ${index}`,
        departmentId: `department-${index % 40}`,
        matterType: index % 5 === 0 ? 'public-service' : 'licence',
        exerciseLevel: 'municipal',
      }),
  );
  return JSON.parse(JSON.stringify(matters)) as Matter[];
}

/** Cases of one shape around the second quarter of 2021, made with a fixed seed; their texts are as a JSON file gives them. */
export function madeCases(count: number, matters: readonly Matter[]): Case[] {
  const random = seeded(20210630);
  return Array.from({ length: count }, (_, index): Case => {
    const matter = pick(random, matters);
    const acceptedAt = start + Math.floor(random() * 110 * 24) * hour;
    const completedAt = random() < 0.9 ? acceptedAt + Math.floor(random() * 400) * hour : null;
    return asRead({
      id: `640500${String(210_000_000_000 + index)}`,
      matterId: matter.id,
      departmentId: matter.departmentId,
      system: pick(random, valuesOf(systems)),
      channel: pick(random, valuesOf(applicationChannels)),
      caseType: pick(random, valuesOf(caseTypes)),
      applicant: pick(random, valuesOf(applicantTypes)),
      acceptedAt,
      completedAt,
      outcome: completedAt === null ? null : pick(random, valuesOf(caseOutcomes)),
      invitedAt: null,
      queuedAt: null,
      calledAt: null,
      servedAt: null,
      promisedLimit: null,
      promisedLimitUnit: null,
      statutoryLimit: null,
      statutoryLimitUnit: null,
      extendedAt: null,
      extendedBy: null,
      extendedByUnit: null,
      ratings: completedAt !== null && random() < 0.4 ? [madeRating(random, completedAt)] : [],
      suspensions: [],
    });
  });
}

function asRead(record: Case): Case {
  return JSON.parse(JSON.stringify(record)) as Case;
}

function madeRating(random: () => number, completedAt: number): Rating {
  return aRating({
    level: pick(random, valuesOf(satisfactionLevels)),
    ratedAt: completedAt + Math.floor(random() * 48) * hour,
    isDefault: random() < 0.2,
  });
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}
