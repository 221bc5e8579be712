import type { Basis } from '../../indicator/basis.js';
import type { DatedValue } from '../rule-set.js';

/* @__NO_SIDE_EFFECTS__ */
const assumed = (zh: string, en: string): Basis => ({ kind: 'assumed', reason: { zh, en } });

const licensing: Basis = {
  kind: 'cited',
  document: { zh: '《行政许可法》(2019修正)', en: 'Administrative Licensing Law (as amended in 2019)' },
  article: {
    zh: '第四十五条(补正、公示、挂起未列入)',
    en: 'article 45, which does not list supplements, public notice and putting on hold',
  },
};

const from = '2000-01-01';

/* @__NO_SIDE_EFFECTS__ */
const values = (value: unknown, basis: Basis): readonly DatedValue[] => [{ from, value, basis }];

/** How deadlines are found where a region says nothing (时限的全国基础规则). Each is read as it stood when a case was accepted. */
export const nationalDeadlines: Readonly<Record<string, readonly DatedValue[]>> = {
  'deadline.limit': values(
    'promised',
    assumed('超期一般指超出承诺时限', 'a case is usually called overdue by its promised limit'),
  ),
  'deadline.immediate': values(
    'zero-days',
    assumed('即办件当场办结,时限为零日', 'what is handled on the spot is handled on the day'),
  ),
  'deadline.firstDay': values(
    'next',
    assumed(
      '比照《民法典》第二百零一条,自次日起算;《行政许可法》未规定',
      'as in article 201 of the Civil Code, from the next day; the Licensing Law does not say',
    ),
  ),
  'deadline.lastDayOff': values(
    'moves',
    assumed(
      '比照《民法典》第二百零三条,末日为休息日的顺延',
      'as in article 203 of the Civil Code, a last day off moves to the next working day',
    ),
  ),
  'deadline.hours': values(
    'always',
    assumed('未见规定,按连续计时', 'no document is known to say; hours run on'),
  ),
  'deadline.suspensions': values(
    ['hearing', 'tendering', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert-review'],
    licensing,
  ),
  'deadline.suspensionFirstDay': values(
    'stopped',
    assumed('未见规定,暂停当日不计', 'no document is known to say; the first day is stopped'),
  ),
  'deadline.suspensionLastDay': values(
    'stopped',
    assumed('未见规定,恢复当日不计', 'no document is known to say; the last day is stopped'),
  ),
};
