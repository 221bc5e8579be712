import { hasHappened, membershipOf, type SubjectReading } from './subject-reading.js';

/** How assisted services are counted. */
export const serviceEventReading: SubjectReading<'serviceEvents'> = {
  subject: 'service-event',
  table: 'serviceEvents',
  form: { providedAt: 'instant' },
  derive: (context) => (record) =>
    hasHappened(context, record.providedAt)
      ? { provision: membershipOf(context, record.providedAt), serviceKind: record.kind }
      : null,
};
