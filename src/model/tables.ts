import type * as z from 'zod';
import { type BusinessSystem, businessSystemSchemaWith } from './business-system.js';
import { type Case, caseSchemaWith } from './case.js';
import { type Certificate, certificateSchema } from './certificate.js';
import { type Department, departmentSchema } from './department.js';
import { caseMapper, type RowMapper, recordMapper } from './mapped-rows.js';
import type { Mapping } from './mapping.js';
import { type Matter, matterSchemaWith } from './matter.js';
import { type SeparateRating, separateRatingSchema } from './rating.js';
import { type Region, regionSchemaWith } from './region.js';
import { type ReportedQuantity, reportedQuantitySchemaWith } from './reported-quantity.js';
import type { CodeScheme } from './schemes/index.js';
import { type ServiceEvent, serviceEventSchemaWith } from './service-event.js';
import { type SupervisionRecord, supervisionRecordSchema } from './supervision-record.js';
import { type SeparateSuspension, separateSuspensionSchema } from './suspension.js';
import { type Ticket, ticketSchemaWith } from './ticket.js';

/** The record of each table of a data set (数据表). */
export interface TableRecords {
  readonly cases: Case;
  readonly ratings: SeparateRating;
  readonly suspensions: SeparateSuspension;
  readonly matters: Matter;
  readonly departments: Department;
  readonly regions: Region;
  readonly tickets: Ticket;
  readonly serviceEvents: ServiceEvent;
  readonly certificates: Certificate;
  readonly businessSystems: BusinessSystem;
  readonly supervisionRecords: SupervisionRecord;
  readonly reportedQuantities: ReportedQuantity;
}

/** The name of a table. */
export type TableName = keyof TableRecords;

/** How the rows of one table are read. */
export interface TableReading<T> {
  readonly schemaWith: (schemes: readonly CodeScheme[]) => z.ZodType<T>;
  readonly mapper: (mapping: Mapping) => RowMapper;
}

/** How the rows of each table are read. */
export const tableReadings: { readonly [N in TableName]: TableReading<TableRecords[N]> } = {
  cases: { schemaWith: caseSchemaWith, mapper: caseMapper },
  ratings: { schemaWith: separateRatingSchema, mapper: ({ rating }) => recordMapper(rating) },
  suspensions: {
    schemaWith: separateSuspensionSchema,
    mapper: ({ suspension }) => recordMapper(suspension),
  },
  matters: { schemaWith: matterSchemaWith, mapper: ({ matter }) => recordMapper(matter) },
  departments: { schemaWith: () => departmentSchema, mapper: ({ department }) => recordMapper(department) },
  regions: { schemaWith: regionSchemaWith, mapper: ({ region }) => recordMapper(region) },
  tickets: { schemaWith: ticketSchemaWith, mapper: ({ ticket }) => recordMapper(ticket) },
  serviceEvents: {
    schemaWith: serviceEventSchemaWith,
    mapper: ({ serviceEvent }) => recordMapper(serviceEvent),
  },
  certificates: {
    schemaWith: () => certificateSchema,
    mapper: ({ certificate }) => recordMapper(certificate),
  },
  businessSystems: {
    schemaWith: businessSystemSchemaWith,
    mapper: ({ businessSystem }) => recordMapper(businessSystem),
  },
  supervisionRecords: {
    schemaWith: () => supervisionRecordSchema,
    mapper: ({ supervisionRecord }) => recordMapper(supervisionRecord),
  },
  reportedQuantities: {
    schemaWith: reportedQuantitySchemaWith,
    mapper: ({ reportedQuantity }) => recordMapper(reportedQuantity),
  },
};

/** The names of all tables. */
export const tableNames = Object.keys(tableReadings) as readonly TableName[];
