import { hasHappened, membershipOf, type SubjectReading } from './subject-reading.js';

/** How electronic certificates are counted. */
export const certificateReading: SubjectReading<'certificates'> = {
  subject: 'certificate',
  table: 'certificates',
  form: { collectedAt: 'instant', issuedAt: 'instant-or-null' },
  derive:
    (context) =>
    ({ collectedAt, issuedAt }) =>
      hasHappened(context, collectedAt)
        ? {
            collection: membershipOf(context, collectedAt),
            issuance: membershipOf(context, issuedAt),
            certificateStatus: hasHappened(context, issuedAt) ? 'issued' : 'collected',
          }
        : null,
};
