import type {
  BusinessSystem,
  Certificate,
  ReportedQuantity,
  ServiceEvent,
  SupervisionRecord,
  Ticket,
} from '../../src/index.js';
import type { Records } from './world.js';

/** One valid record of each table but cases, all of one department and one instant. */
export function oneOfEach(at: number, departmentId = 'D-1') {
  const of = { id: '1', departmentId };
  const ticket: Ticket = {
    ...of,
    source: 'hotline',
    category: 'complaint',
    receivedAt: at,
    dueAt: null,
    closedAt: null,
    calledBackAt: null,
    level: null,
  };
  const serviceEvent: ServiceEvent = { ...of, matterId: null, kind: 'on-behalf', providedAt: at };
  const certificate: Certificate = { ...of, certificateType: '营业执照', collectedAt: at, issuedAt: null };
  const businessSystem: BusinessSystem = {
    ...of,
    name: '系统',
    builder: 'city',
    inUseFrom: null,
    inUseUntil: null,
    connectedOn: null,
  };
  const supervisionRecord: SupervisionRecord = { ...of, publishedAt: at, claimedAt: null, completedAt: null };
  const reportedQuantity: ReportedQuantity = {
    ...of,
    quantity: '综合窗口',
    value: 7,
    unit: '个',
    nature: 'level',
    wording: 'exact',
    reportedAt: at,
  };
  return {
    tickets: [ticket],
    serviceEvents: [serviceEvent],
    certificates: [certificate],
    businessSystems: [businessSystem],
    supervisionRecords: [supervisionRecord],
    reportedQuantities: [reportedQuantity],
  } satisfies Partial<Records>;
}
