import { hasHappened, membershipOf, type SubjectReading } from './subject-reading.js';

/** How supervisory matters to be claimed are counted. */
export const supervisionRecordReading: SubjectReading<'supervisionRecords'> = {
  subject: 'supervision-record',
  table: 'supervisionRecords',
  form: { publishedAt: 'instant', claimedAt: 'instant-or-null', completedAt: 'instant-or-null' },
  derive:
    (context) =>
    ({ publishedAt, claimedAt, completedAt }) => {
      if (!hasHappened(context, publishedAt)) return null;
      const status = hasHappened(context, claimedAt) ? 'claimed' : 'unclaimed';
      return {
        publication: membershipOf(context, publishedAt),
        claim: membershipOf(context, claimedAt),
        claimStatus: hasHappened(context, completedAt) ? 'completed' : status,
      };
    },
};
