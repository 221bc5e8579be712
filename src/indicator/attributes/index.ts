import { deepFreeze } from '../../ground/index.js';
import type { Attribute } from './attribute.js';
import { caseAttributes } from './of-cases.js';
import { matterAttributes } from './of-matters.js';
import {
  businessSystemAttributes,
  certificateAttributes,
  reportedQuantityAttributes,
  serviceEventAttributes,
  supervisionRecordAttributes,
  ticketAttributes,
} from './of-other-records.js';
import { ratingAttributes } from './of-ratings.js';
import { openKeysOf, type Subject } from './subject.js';

export type { Attribute } from './attribute.js';
export { openKeysOf, placeKeys, type Subject, subjectNames } from './subject.js';

/** The attributes that each subject has; rules may name these and no others. */
export const attributes = deepFreeze({
  case: caseAttributes,
  rating: ratingAttributes,
  matter: matterAttributes,
  ticket: ticketAttributes,
  'service-event': serviceEventAttributes,
  certificate: certificateAttributes,
  'business-system': businessSystemAttributes,
  'supervision-record': supervisionRecordAttributes,
  'reported-quantity': reportedQuantityAttributes,
}) satisfies Readonly<Record<Subject, Readonly<Record<string, Attribute>>>>;

/** The subjects, in the order in which they are counted. */
export const subjects = Object.keys(attributes) as readonly Subject[];

/** An attribute of a subject by its name; undefined where the subject has none such. */
export function attributeOf(subject: Subject, name: string): Attribute | undefined {
  const ofSubject: Readonly<Record<string, Attribute>> = attributes[subject];
  return Object.hasOwn(ofSubject, name) ? ofSubject[name] : undefined;
}

/** Whether the records of a subject can be grouped by a key. */
export function hasKey(subject: Subject, key: string): boolean {
  return openKeysOf(subject).includes(key) || attributeOf(subject, key) !== undefined;
}
