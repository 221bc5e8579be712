import type { Case, Matter } from '../../src/model/index.js';

/** The counters of every step of the indicators, as one would write them down for these rules and no others. */
export interface HandCounters {
  cases: number;
  unified: number;
  specialised: number;
  offline: number;
  unifiedCatalogued: number;
  unifiedNotCatalogued: number;
  ratable: number;
  ratedByChoice: number;
  notRatedByChoice: number;
  ratings: number;
  ratingsByDefault: number;
  ratingsByChoice: number;
  ratingsSatisfied: number;
  matters: Set<number>;
}

/** A plain loop over the cases for Zhongwei's rules, by department and in total: what the library is measured against. */
export function handWritten(
  cases: readonly Case[],
  matters: readonly Matter[],
  start: number,
  end: number,
  asOf: number,
): Map<string, HandCounters> {
  const places = new Map(matters.map(({ id }, place) => [id, place]));
  const groups = new Map<string, HandCounters>();
  const total = none();
  for (const record of cases) {
    if (record.acceptedAt > asOf) continue;
    let group = groups.get(record.departmentId);
    if (group === undefined) {
      group = none();
      groups.set(record.departmentId, group);
    }
    const isUnified = record.system === 'unified';
    if (record.acceptedAt >= start && record.acceptedAt < end) {
      group.cases++;
      if (isUnified) {
        group.unified++;
        const place = places.get(record.matterId);
        if (place === undefined) group.unifiedNotCatalogued++;
        else {
          group.unifiedCatalogued++;
          group.matters.add(place);
        }
      } else if (record.system === 'specialised') group.specialised++;
      else if (record.system === 'offline') group.offline++;
    }
    const { completedAt, ratings } = record;
    if (
      isUnified &&
      completedAt !== null &&
      completedAt <= asOf &&
      completedAt >= start &&
      completedAt < end
    ) {
      group.ratable++;
      let isRated = false;
      for (const { ratedAt, isDefault } of ratings) if (ratedAt <= asOf && !isDefault) isRated = true;
      if (isRated) group.ratedByChoice++;
      else group.notRatedByChoice++;
    }
    for (const { ratedAt, isDefault, level } of ratings) {
      if (ratedAt > asOf || ratedAt < start || ratedAt >= end) continue;
      group.ratings++;
      if (isDefault) group.ratingsByDefault++;
      else {
        group.ratingsByChoice++;
        if (level === 'very-satisfied' || level === 'satisfied' || level === 'basically-satisfied')
          group.ratingsSatisfied++;
      }
    }
  }
  for (const group of groups.values()) {
    for (const key of Object.keys(total) as (keyof HandCounters)[]) {
      if (key === 'matters') for (const place of group.matters) total.matters.add(place);
      else total[key] += group[key];
    }
  }
  return groups.set('', total);
}

function none(): HandCounters {
  return {
    cases: 0,
    unified: 0,
    specialised: 0,
    offline: 0,
    unifiedCatalogued: 0,
    unifiedNotCatalogued: 0,
    ratable: 0,
    ratedByChoice: 0,
    notRatedByChoice: 0,
    ratings: 0,
    ratingsByDefault: 0,
    ratingsByChoice: 0,
    ratingsSatisfied: 0,
    matters: new Set(),
  };
}
