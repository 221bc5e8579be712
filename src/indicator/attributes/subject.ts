import type { Text } from '../../ground/index.js';

/** What is counted (统计对象). */
export type Subject =
  | 'case'
  | 'rating'
  | 'matter'
  | 'ticket'
  | 'service-event'
  | 'certificate'
  | 'business-system'
  | 'supervision-record'
  | 'reported-quantity';

/** The names of the subjects. */
export const subjectNames: Readonly<Record<Subject, Text>> = {
  case: { zh: '办件', en: 'cases' },
  rating: { zh: '评价', en: 'ratings' },
  matter: { zh: '目录内事项', en: 'matters of the catalogue' },
  ticket: { zh: '工单', en: 'tickets' },
  'service-event': { zh: '帮办代办服务', en: 'assisted services' },
  certificate: { zh: '电子证照', en: 'electronic certificates' },
  'business-system': { zh: '业务系统', en: 'business systems' },
  'supervision-record': { zh: '监管事项', en: 'supervisory matters' },
  'reported-quantity': { zh: '上报量', en: 'reported quantities' },
};

/** The keys by which records are grouped through their department: itself, its region, and the region at each level that it rolls up to. */
export const placeKeys = ['department', 'region', 'province', 'city', 'district', 'town', 'village'] as const;

/** The keys, beside attributes, that the records of a subject can be grouped by: their values are ids, not of a closed list. */
export function openKeysOf(subject: Subject): readonly string[] {
  if (subject === 'case' || subject === 'rating' || subject === 'matter') return [...placeKeys, 'matter'];
  return subject === 'reported-quantity' ? [...placeKeys, 'quantity'] : placeKeys;
}
