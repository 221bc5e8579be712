import type { Text } from '../../ground/index.js';
import type { Enumeration } from '../../model/enumeration.js';

/** A property of a record with a small closed set of values (属性), derived once per record. */
export interface Attribute {
  readonly name: Text;
  /** The values with their names; their order is the order of the codes that counting uses. */
  readonly values: Readonly<Record<string, Text>>;
}

const unstated = { unstated: { zh: '未说明', en: 'not stated' } };

const membershipValues = {
  'in-period': { zh: '在统计周期内', en: 'in the period' },
  'outside-period': { zh: '在统计周期外', en: 'outside the period' },
  'not-yet': { zh: '截至时点尚未发生', en: 'not yet at the as-of instant' },
};

/** Where an instant lies: in the period, outside it, or not yet before the as-of instant. */
export function membershipOf(zh: string, en: string) {
  return { name: { zh, en }, values: membershipValues };
}

/** Yes or no. */
export function answer(zh: string, en: string) {
  return { name: { zh, en }, values: { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } } };
}

/** Yes, no, or not stated by the source. */
export function answerOrUnstated(zh: string, en: string) {
  const { name, values } = answer(zh, en);
  return { name, values: { ...values, ...unstated } };
}

/** The values of an enumeration that every record states. */
export function ofEnumeration<V extends string>({ name, values }: Enumeration<V>) {
  return { name, values };
}

/** The values of an enumeration, or not stated. */
export function orUnstated<V extends string>({ name, values }: Enumeration<V>) {
  return { name, values: { ...values, ...unstated } };
}

/** How something that has a limit stands to it, at the as-of instant. */
export function timelinessOf(zh: string, en: string) {
  return {
    name: { zh, en },
    values: {
      'in-time': { zh: '期限内完成', en: 'done within the limit' },
      late: { zh: '逾期完成', en: 'done after the limit' },
      pending: { zh: '未完成,期限未到', en: 'open, the limit not yet reached' },
      overdue: { zh: '未完成,已逾期', en: 'open past the limit' },
      'done-without-limit': { zh: '已完成,期限未说明', en: 'done, no limit stated' },
      'open-without-limit': { zh: '未完成,期限未说明', en: 'open, no limit stated' },
    },
  };
}
