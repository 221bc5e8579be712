import { deepFreeze } from '../../ground/index.js';
import type { Attribute } from './attribute.js';
import { allCaseAttributes } from './of-cases-in-full.js';
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

/**
 * The attributes of some subjects: an indicator knows those of what it counts and no others, so that a page which shows one does not load the
 * words of all.
 */
export type AttributesBySubject = {
  readonly [S in Subject]?: Readonly<Record<string, Attribute>>;
};

/** The attributes that each subject has; rules may name these and no others. */
export const attributes = /* @__PURE__ */ deepFreeze({
  case: allCaseAttributes,
  // Those of its case come first, in their order.
  rating: { ...allCaseAttributes, ...ratingAttributes },
  matter: matterAttributes,
  ticket: ticketAttributes,
  'service-event': serviceEventAttributes,
  certificate: certificateAttributes,
  'business-system': businessSystemAttributes,
  'supervision-record': supervisionRecordAttributes,
  'reported-quantity': reportedQuantityAttributes,
}) satisfies Readonly<Record<Subject, Readonly<Record<string, Attribute>>>>;

/** The subjects, in the order in which they are counted. */
export const subjects = /* @__PURE__ */ Object.keys(attributes) as readonly Subject[];

/** An attribute of a subject by its name; undefined where the subject has none such. */
export function attributeOf(subject: Subject, name: string): Attribute | undefined {
  const ofSubject: Readonly<Record<string, Attribute>> = attributes[subject];
  return Object.hasOwn(ofSubject, name) ? ofSubject[name] : undefined;
}

/** Whether the records of a subject can be grouped by a key. */
export function hasKey(subject: Subject, key: string): boolean {
  // What a threshold is differs between indicators: groups by it would mean nothing.
  return (
    openKeysOf(subject).includes(key) ||
    (key !== 'withinThreshold' && attributeOf(subject, key) !== undefined)
  );
}
