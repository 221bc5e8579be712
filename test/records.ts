import type { Case, Department, Matter, Rating, Region, Suspension } from '../src/model/index.js';

// Records as reading gives them, with all that a test does not speak of left unsaid.

/** A matter that says nothing but what is given. */
export function aMatter(given: Partial<Matter> & Pick<Matter, 'id'>): Matter {
  return {
    name: given.id,
    departmentId: 'D-1',
    matterType: null,
    exerciseLevel: null,
    caseType: null,
    inForceFrom: null,
    inForceUntil: null,
    visits: null,
    isOnline: null,
    onlineDepth: null,
    onlineHandling: null,
    isFullyOnline: null,
    hasScenarios: null,
    isCertificateLinked: null,
    isCertificateFree: null,
    hasSingleSignOn: null,
    hasUnifiedAcceptance: null,
    hasSingleWindow: null,
    hasExtendedHours: null,
    hasAssistance: null,
    hasSelfService: null,
    promisedLimit: null,
    promisedLimitUnit: null,
    statutoryLimit: null,
    statutoryLimitUnit: null,
    ...given,
  };
}

/** A rating by choice that says nothing but what is given. */
export function aRating(given: Partial<Rating> & Pick<Rating, 'level' | 'ratedAt'>): Rating {
  return {
    id: null,
    isDefault: false,
    channel: null,
    isRealName: null,
    appealedAt: null,
    appealRejectedAt: null,
    withdrawnAt: null,
    followedUpAt: null,
    rectifyBy: null,
    rectifiedAt: null,
    ...given,
  };
}

/** A suspension that is still open, but for what is given. */
export function aSuspension(given: Partial<Suspension> & Pick<Suspension, 'kind' | 'startedAt'>): Suspension {
  return { id: null, endedAt: null, ...given };
}

/** An open case of the unified system that says nothing but what is given. */
export function aCase(given: Partial<Case> & Pick<Case, 'id' | 'acceptedAt'>): Case {
  return {
    matterId: 'M-1',
    departmentId: 'D-1',
    system: 'unified',
    channel: null,
    caseType: null,
    applicant: null,
    completedAt: null,
    outcome: null,
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
    ratings: [],
    suspensions: [],
    ...given,
  };
}

/** A department that stands always and nowhere, but for what is given. */
export function aDepartment(given: Partial<Department> & Pick<Department, 'id'>): Department {
  return { name: given.id, regionId: null, validFrom: null, validUntil: null, successorId: null, ...given };
}

/** A region that stands always and lies in no other, but for what is given. */
export function aRegion(given: Partial<Region> & Pick<Region, 'id' | 'level'>): Region {
  return { name: given.id, parentId: null, validFrom: null, validUntil: null, successorId: null, ...given };
}
