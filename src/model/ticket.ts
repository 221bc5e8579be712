import * as z from 'zod';
import type { Text } from '../ground/index.js';
import type { Instant } from '../time/index.js';
import { type CodedInput, coded } from './coded.js';
import { inOrder } from './events-in-order.js';
import { field, identifier, instant, optional } from './fields.js';
import { type SatisfactionLevel, satisfactionLevels } from './satisfaction.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';
import { type TicketCategory, type TicketSource, ticketCategories, ticketSources } from './ticket-kinds.js';

/** One record of the hotline or of supervision (工单), passed on to a department. */
export interface Ticket {
  /** 工单编号. */
  readonly id: string;
  readonly departmentId: string;
  readonly source: TicketSource;
  readonly category: TicketCategory;
  /** 受理(转办)时间. */
  readonly receivedAt: Instant;
  /** 办理时限: the instant by which it has to be closed; one closed at that instant is late. */
  readonly dueAt: Instant | null;
  /** 办结时间; `null` while it is open. */
  readonly closedAt: Instant | null;
  /** 回访时间. */
  readonly calledBackAt: Instant | null;
  /** What the person said on being asked (满意度). */
  readonly level: SatisfactionLevel | null;
}

/** A ticket as a source gives it. */
export interface TicketInput {
  readonly id: string;
  readonly departmentId: string;
  readonly source: CodedInput<TicketSource>;
  readonly category: CodedInput<TicketCategory>;
  readonly receivedAt: string | Date;
  readonly dueAt?: string | Date | null | undefined;
  readonly closedAt?: string | Date | null | undefined;
  readonly calledBackAt?: string | Date | null | undefined;
  readonly level?: CodedInput<SatisfactionLevel> | null | undefined;
}

const notBeforeReceipt: Text = {
  zh: '不早于受理时间(receivedAt)的时间',
  en: 'an instant that is not before the receipt (receivedAt)',
};

/** The schema of a ticket over given code schemes. */
export function ticketSchemaWith(schemes: readonly CodeScheme[]): z.ZodType<Ticket, TicketInput> {
  return z
    .strictObject({
      id: field(identifier),
      departmentId: field(identifier),
      source: field(coded(ticketSources, schemes)),
      category: field(coded(ticketCategories, schemes)),
      receivedAt: field(instant),
      dueAt: optional(instant),
      closedAt: optional(instant),
      calledBackAt: optional(instant),
      level: optional(coded(satisfactionLevels, schemes)),
    })
    .refine(...inOrder('receivedAt', 'dueAt', notBeforeReceipt))
    .refine(...inOrder('receivedAt', 'closedAt', notBeforeReceipt))
    .refine(...inOrder('receivedAt', 'calledBackAt', notBeforeReceipt))
    .transform((record) => Object.freeze(record));
}

/** The schema of a ticket (工单), over the code schemes that the library knows. */
export const ticketSchema: z.ZodType<Ticket, TicketInput> = ticketSchemaWith(codeSchemes);
