import type { Text } from '../../ground/index.js';
import type { ChangeFlag, ChangeFlagCode, ChangeSide, ChangeValue, NoChange } from './change-figure.js';
import { isAlike } from './compared-periods.js';

/** What a change is flagged for: all of it follows from the two sides and the value. */
export function changeFlags(
  current: ChangeSide,
  previous: ChangeSide | null,
  value: Pick<ChangeValue | NoChange, 'state' | 'exact' | 'decimal' | 'bounds'>,
): ChangeFlag[] {
  const flags: ChangeFlag[] = [];
  const add = (code: ChangeFlagCode, zh: string, en: string) => flags.push({ code, text: { zh, en } });
  const sides = [current, ...(previous === null ? [] : [previous])];
  if (sides.some(({ kind }) => kind === 'printed')) {
    const { zh, en } = printedWords(value);
    add('from-printed-values', zh, en);
  }
  if (value.exact !== null && value.exact.numerator !== '0' && !/[1-9]/u.test(value.decimal ?? '')) {
    add(
      'rounds-to-zero',
      '印出为 0,但两值并不相等:变化小于末位的修约间隔',
      'printed as 0 although the values differ: the change is less than the rounding keeps',
    );
  }
  if (previous === null) return flags;
  if (isOfOtherRules(current, previous)) {
    const { zh, en } = rulesWords(current, previous);
    add('rules-differ', zh, en);
  }
  if (current.kind !== 'printed' && previous.kind !== 'printed' && current.calendar !== previous.calendar) {
    add(
      'calendars-differ',
      '两期所用的工作日历不同',
      'the two periods were counted with different calendars',
    );
  }
  if (current.period === null || previous.period === null) {
    add(
      'period-not-stated',
      '本期或上期的统计周期未注明,不能判断环比或同比',
      'a period is not stated: whether this is on the previous period or on the year cannot be told',
    );
  } else if (!isAlike(current.period, previous.period)) {
    add(
      'period-kinds-differ',
      `两期的统计周期种类或长短不同:${current.period.name.zh}与${previous.period.name.zh}`,
      `the periods are of different kinds or lengths: ${current.period.name.en} and ${previous.period.name.en}`,
    );
  }
  return flags;
}

function isOfOtherRules(current: ChangeSide, previous: ChangeSide): boolean {
  if (current.rules === null || previous.rules === null) return false;
  const isSame = current.rules.id === previous.rules.id && current.rules.version === previous.rules.version;
  return !isSame || current.counting !== previous.counting;
}

function rulesWords(current: ChangeSide, previous: ChangeSide): Text {
  const named = ({ rules }: ChangeSide) => (rules === null ? '' : `${rules.id} ${rules.version}`);
  const counted: Text =
    current.counting === previous.counting
      ? { zh: '该指标的口径参数相同', en: 'what the indicator counts is the same' }
      : {
          zh: '该指标的口径参数不同,变化可能出于口径',
          en: 'what the indicator counts differs, which may be what changed',
        };
  return {
    zh: `两期所用的规则不同(本期 ${named(current)},上期 ${named(previous)}):${counted.zh}`,
    en: `the periods were counted by different rules (current ${named(current)}, previous ${named(previous)}): ${counted.en}`,
  };
}

function printedWords({ exact, bounds }: Pick<ChangeValue | NoChange, 'exact' | 'bounds'>): Text {
  if (exact !== null && bounds === null) {
    return {
      zh: '由公布的数字得出:公布的计数为整数,按所印计',
      en: 'computed from published digits: a published count is whole, and taken as printed',
    };
  }
  const between: Text =
    bounds === null
      ? { zh: '', en: '' }
      : {
          zh: `;若公布数按四舍五入得出,真实变化在 ${bounds.text.lowest} 与 ${bounds.text.highest} 之间`,
          en: `; if what was published was rounded half away from zero, it lies between ${bounds.text.lowest} and ${bounds.text.highest}`,
        };
  return {
    zh: `由公布的数字得出,真实变化可能与此不同${between.zh}`,
    en: `computed from published digits, the true change may differ${between.en}`,
  };
}
