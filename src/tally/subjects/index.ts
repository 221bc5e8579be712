import type { Subject } from '../../indicator/attributes/index.js';
import type { TableName } from '../../model/tables.js';
import { businessSystemReading } from './business-system.js';
import { certificateReading } from './certificate.js';
import { reportedQuantityReading } from './reported-quantity.js';
import { serviceEventReading } from './service-event.js';
import type { SubjectReading } from './subject-reading.js';
import { supervisionRecordReading } from './supervision-record.js';
import { ticketReading } from './ticket.js';

export type { DepartmentRecord, Derive, FieldForm, SubjectReading } from './subject-reading.js';

/** How each table of its own is counted, beside cases with their ratings and the catalogue of matters. */
export const subjectReadings = [
  ticketReading,
  serviceEventReading,
  certificateReading,
  businessSystemReading,
  supervisionRecordReading,
  reportedQuantityReading,
] as unknown as readonly SubjectReading[];

/** The reading of a subject that has a table of its own. */
export function readingOf(subject: Subject): SubjectReading | undefined {
  return subjectReadings.find((reading) => reading.subject === subject);
}

/** The table that holds the records of a subject. */
export function tableOf(subject: Subject): TableName {
  if (subject === 'matter') return 'matters';
  return readingOf(subject)?.table ?? 'cases';
}
