import { hasHappened, membershipOf, type SubjectReading, timelinessOf } from './subject-reading.js';

/** How tickets are counted. */
export const ticketReading: SubjectReading<'tickets'> = {
  subject: 'ticket',
  table: 'tickets',
  form: {
    receivedAt: 'instant',
    dueAt: 'instant-or-null',
    closedAt: 'instant-or-null',
    calledBackAt: 'instant-or-null',
  },
  derive:
    (context) =>
    ({ receivedAt, dueAt, closedAt, calledBackAt, source, category, level }) => {
      if (!hasHappened(context, receivedAt)) return null;
      const isClosed = hasHappened(context, closedAt);
      return {
        receipt: membershipOf(context, receivedAt),
        closure: membershipOf(context, closedAt),
        ticketStatus: isClosed ? 'closed' : 'open',
        ticketSource: source,
        ticketCategory: category,
        ticketTimeliness: timelinessOf(context, closedAt, dueAt),
        // An answer is given on closing or on being called back: before either has happened there is none.
        ticketLevel: isClosed || hasHappened(context, calledBackAt) ? (level ?? 'unstated') : 'unstated',
        calledBack: hasHappened(context, calledBackAt) ? 'yes' : 'no',
      };
    },
};
