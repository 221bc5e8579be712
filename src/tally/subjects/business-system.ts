import type { SubjectReading } from './subject-reading.js';

/** How business systems are counted: as they stand on the day of the context. */
export const businessSystemReading: SubjectReading<'businessSystems'> = {
  subject: 'business-system',
  table: 'businessSystems',
  form: { inUseFrom: 'day-or-null', inUseUntil: 'day-or-null', connectedOn: 'day-or-null' },
  derive:
    ({ day }) =>
    ({ builder, inUseFrom, inUseUntil, connectedOn }) => ({
      inUse:
        inUseFrom != null && day < inUseFrom
          ? 'not-yet'
          : inUseUntil != null && day >= inUseUntil
            ? 'retired'
            : 'in-use',
      systemBuilder: builder,
      connected: connectedOn != null && day >= connectedOn ? 'yes' : 'no',
    }),
};
