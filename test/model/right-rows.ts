import { type Issue, ZwfwError } from '../../src/ground/index.js';
import { type ParseOptions, parseRecords, type TableName } from '../../src/model/index.js';

/** What a field takes. */
export type Kind = 'text' | 'code' | 'instant' | 'day' | 'flag' | 'number';

/** A row of a table that is right in every field, by the library's names: the kind of each field, what a source gives, and what reading makes of it. */
export interface RightRow {
  readonly required: readonly string[];
  readonly fields: Readonly<Record<string, readonly [kind: Kind, given: unknown, read: unknown]>>;
}

const may = (day: number, hour = 9) => Date.UTC(2023, 4, day, hour - 8);
const text = (given: string) => ['text', given, given] as const;
const named = (value: string) => ['code', value, value] as const;
const schemed = (scheme: string, code: string | number, value: string) =>
  ['code', { scheme, code }, value] as const;
const at = (day: number) => ['instant', `2023-05-0${day}T09:00:00+08:00`, may(day)] as const;
const asDate = (day: number) => ['instant', new Date(may(day)), may(day)] as const;
const day = (given: string) => ['day', given, given] as const;
const yes = ['flag', true, true] as const;
const no = ['flag', false, false] as const;

/** One right row for each table but that of cases, whose rows have tests of their own. */
export const rightRows: Readonly<Record<Exclude<TableName, 'cases'>, RightRow>> = {
  ratings: {
    required: ['caseId', 'level', 'ratedAt', 'isDefault'],
    fields: {
      id: text('R-1'),
      caseId: text('A-1'),
      level: schemed('GB/T 39046-2020 A.8', 4, 'dissatisfied'),
      ratedAt: at(1),
      isDefault: no,
      channel: schemed('rating-interface pf', '3', 'qr-code'),
      isRealName: yes,
      appealedAt: at(2),
      appealRejectedAt: asDate(3),
      withdrawnAt: at(4),
      followedUpAt: at(2),
      rectifyBy: at(6),
      rectifiedAt: at(5),
    },
  },
  suspensions: {
    required: ['caseId', 'kind', 'startedAt'],
    fields: {
      id: text('S-1'),
      caseId: text('A-1'),
      kind: named('expert-review'),
      startedAt: at(1),
      endedAt: asDate(2),
    },
  },
  matters: {
    required: ['id', 'name', 'departmentId'],
    fields: {
      id: text('M-1'),
      name: text('食品经营许可'),
      departmentId: text('市场监管局'),
      matterType: schemed('GB/T 39046-2020 A.1', '01', 'licence'),
      exerciseLevel: schemed('GB/T 39046-2020 A.2', 3, 'municipal'),
      caseType: schemed('rating-interface promiseTime', '1', 'committed'),
      inForceFrom: day('2020-01-01'),
      inForceUntil: day('2024-02-29'),
      visits: ['number', '2', 2],
      isOnline: yes,
      onlineDepth: named('level-4'),
      onlineHandling: schemed('provincial-database online handling', 4, 'application'),
      isFullyOnline: yes,
      hasScenarios: no,
      isCertificateLinked: yes,
      isCertificateFree: no,
      hasSingleSignOn: yes,
      hasUnifiedAcceptance: no,
      hasSingleWindow: yes,
      hasExtendedHours: no,
      hasAssistance: yes,
      hasSelfService: no,
      promisedLimit: ['number', '5', 5],
      promisedLimitUnit: named('working-days'),
      statutoryLimit: ['number', 20, 20],
      statutoryLimitUnit: named('calendar-days'),
    },
  },
  departments: {
    required: ['id', 'name'],
    fields: {
      id: text('D-1'),
      name: text('行政审批局'),
      regionId: text('150303'),
      validFrom: day('2019-01-01'),
      validUntil: day('2023-03-31'),
      successorId: text('D-2'),
    },
  },
  regions: {
    required: ['id', 'name', 'level'],
    fields: {
      id: text('150303'),
      name: text('海南区'),
      level: named('district'),
      parentId: text('150300'),
      validFrom: day('1980-01-01'),
      validUntil: day('2030-01-01'),
      successorId: text('150304'),
    },
  },
  tickets: {
    required: ['id', 'departmentId', 'source', 'category', 'receivedAt'],
    fields: {
      id: text('T-1'),
      departmentId: text('D-1'),
      source: named('unresolved-window'),
      category: named('complaint'),
      receivedAt: at(1),
      dueAt: at(6),
      closedAt: at(4),
      calledBackAt: asDate(5),
      level: schemed('rating-interface satisfaction', '4', 'satisfied'),
    },
  },
  serviceEvents: {
    required: ['id', 'departmentId', 'kind', 'providedAt'],
    fields: {
      id: text('S-1'),
      departmentId: text('D-1'),
      matterId: text('M-1'),
      kind: named('door-to-door'),
      providedAt: at(1),
    },
  },
  certificates: {
    required: ['id', 'departmentId', 'certificateType', 'collectedAt'],
    fields: {
      id: text('C-1'),
      departmentId: text('D-1'),
      certificateType: text('营业执照'),
      collectedAt: at(1),
      issuedAt: at(2),
    },
  },
  businessSystems: {
    required: ['id', 'name', 'departmentId', 'builder'],
    fields: {
      id: text('B-1'),
      name: text('不动产登记系统'),
      departmentId: text('D-1'),
      builder: named('province'),
      inUseFrom: day('2018-06-01'),
      inUseUntil: day('2023-06-01'),
      connectedOn: day('2019-06-01'),
    },
  },
  supervisionRecords: {
    required: ['id', 'departmentId', 'publishedAt'],
    fields: {
      id: text('J-1'),
      departmentId: text('D-1'),
      publishedAt: at(1),
      claimedAt: at(2),
      completedAt: at(3),
    },
  },
  reportedQuantities: {
    required: ['id', 'departmentId', 'quantity', 'value', 'unit', 'nature', 'reportedAt'],
    fields: {
      id: text('Q-1'),
      departmentId: text('D-1'),
      quantity: text('综合受理窗口'),
      value: ['number', 10_850_000, 10_850_000],
      unit: text('个'),
      nature: named('level'),
      wording: named('more-than'),
      reportedAt: at(1),
    },
  },
};

export type OtherTable = keyof typeof rightRows;
export const otherTables = Object.keys(rightRows) as OtherTable[];

/** The right row of a table as a source gives it. */
export function rowOf(table: OtherTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rightRows[table].fields).map(([name, [, given]]) => [name, structuredClone(given)]),
  );
}

/** The record that reading makes of it. */
export function recordOf(table: OtherTable): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rightRows[table].fields).map(([name, [, , read]]) => [name, read]),
  );
}

/** The issues that one row of a table gives. */
export function issuesIn(table: OtherTable, row: unknown, options?: ParseOptions): readonly Issue[] {
  const records = parseRecords(table, [row], options);
  const valid = [...records].length;
  const { read, refused, issues } = records.report();
  if (read !== 1 || valid + refused !== 1 || (refused === 1) !== issues.length > 0)
    throw new Error('a row was lost');
  return issues;
}

/** Each issue as `code path`. */
export function faultsIn(table: OtherTable, row: unknown, options?: ParseOptions): string[] {
  return issuesIn(table, row, options).map(({ code, path }) => `${code} ${path?.join('.')}`);
}

/** The code and the place of what a call throws. */
export function refusalOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof ZwfwError) return `${error.code} ${error.issue.path?.join('.') ?? ''}`;
    throw error;
  }
  throw new Error('was not refused');
}
