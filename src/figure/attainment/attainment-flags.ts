import { compareIntervals } from '../../exact/index.js';
import type { Text } from '../../ground/index.js';
import { aimOf } from './aim.js';
import { type Attained, type AttainmentInputs, verdictBy } from './attained.js';
import type { AttainmentFlag, AttainmentFlagCode } from './attainment-flag.js';
import type { AttainmentSideName } from './attainment-side.js';
import { intervalOf, sideNames } from './stated-side.js';

/** What was measured: a target and what is expected were set, and are what they say. */
const measuredSides = ['achieved', 'baseline', 'frontier'] as const;
const boundedSides = ['achieved', 'baseline', 'expected', 'frontier'] as const;

/** What an attainment is flagged for: all of it follows from the five sides and what was computed of them. */
export function attainmentFlags(inputs: AttainmentInputs, result: Attained): AttainmentFlag[] {
  const flags: AttainmentFlag[] = [];
  const add = (code: AttainmentFlagCode, { zh, en }: Text) => flags.push({ code, text: { zh, en } });
  const { target, on, unit } = inputs;
  const { verdict, due, gap } = result;
  const published = measuredSides.filter((name) => isPublished(inputs, name));
  if (published.length > 0) add('from-printed-values', printedWords(listed(published), unit === 'count'));
  const bounds = boundedSides.filter((name) => inputs[name].state === 'bound');
  if (bounds.length > 0) {
    const { zh, en } = listed(bounds);
    add('bounds', { zh: `只知界限:${zh}`, en: `known as a bound only: ${en}` });
  }
  if (due === 'not-yet' && verdict !== 'met') {
    add('target-not-due', {
      zh: `尚未到期:目标的完成时限为 ${target.due ?? ''},判定日为 ${on?.day ?? ''}`,
      en: `the target is not yet due: it is to be reached by ${target.due ?? ''}, and this is of ${on?.day ?? ''}`,
    });
  }
  const [exactly, asRounded] = [verdictBy('exact', inputs), verdictBy('rounded', inputs)];
  if (exactly !== asRounded) add('comparison-decides', comparisonWords);
  if (gap.state === 'value' && gap.exact.numerator !== '0' && !/[1-9]/u.test(gap.decimal))
    add('rounds-to-zero', zeroWords);
  if (isBaselineBeyond(inputs)) add('baseline-beyond-target', beyondWords);
  return [...flags, ...figureFlags(inputs)];
}

function isPublished(inputs: AttainmentInputs, name: AttainmentSideName): boolean {
  const { interval, figure } = inputs[name];
  return interval !== null && figure === null;
}

/** Whether the baseline is better than the target, so that the way leads back. */
function isBaselineBeyond({ baseline, target, indicator }: AttainmentInputs): boolean {
  const [base, wanted] = [intervalOf(baseline), intervalOf(target)];
  if (base === null || wanted === null) return false;
  const beyond = indicator.better === 'higher' ? 'above' : 'below';
  return compareIntervals(base, beyond, aimOf(wanted, indicator.better).at) === 'always';
}

/** Two figures by different rules or calendars: the way between them may be the rule. */
function figureFlags({ achieved, baseline }: AttainmentInputs): AttainmentFlag[] {
  const [now, then] = [achieved.figure, baseline.figure];
  if (now === null || then === null) return [];
  const isOfOtherRules =
    now.rules?.id !== then.rules?.id ||
    now.rules?.version !== then.rules?.version ||
    now.counting !== then.counting;
  return [
    ...(isOfOtherRules ? [{ code: 'rules-differ', text: rulesWords } as const] : []),
    ...(now.calendar === then.calendar ? [] : [{ code: 'calendars-differ', text: calendarWords } as const]),
  ];
}

function listed(names: readonly AttainmentSideName[]): Text {
  return {
    zh: names.map((name) => sideNames[name].zh).join('、'),
    en: names.map((name) => sideNames[name].en).join(', '),
  };
}

function printedWords({ zh, en }: Text, isCount: boolean): Text {
  return isCount
    ? {
        zh: `${zh}取自公布的数字:公布的计数为整数,按所印计`,
        en: `${en} as published: a published count is whole, and taken as printed`,
      }
    : {
        zh: `${zh}取自公布的数字,按所印计;公布前若经修约,真实的差距与判定可能与此不同`,
        en: `${en} as published, by the printed digits; where these were rounded, the true gap and verdict may differ`,
      };
}

const comparisonWords: Text = {
  zh: '全数值比较与修约值比较的判定不同',
  en: 'the exact and the printed value give different verdicts',
};
const zeroWords: Text = {
  zh: '差距印出为 0,但达到值并不等于目标:差距小于末位的修约间隔',
  en: 'the gap is printed as 0 although the value is not the target: it is less than the rounding keeps',
};
const beyondWords: Text = {
  zh: '基期值已优于目标:完成进度按公式算得,不表示向目标前进',
  en: 'the baseline is better than the target: the share of the way follows from the formula and is no progress towards it',
};
const rulesWords: Text = {
  zh: '达到值与基期值所用的规则或口径参数不同,差别可能出于口径',
  en: 'the achieved value and the baseline were counted by different rules, which may be what changed',
};
const calendarWords: Text = {
  zh: '达到值与基期值所用的工作日历不同',
  en: 'the achieved value and the baseline were counted with different calendars',
};
