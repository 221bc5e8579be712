import type { Text } from '../../ground/index.js';
import type { AppliedPolicy, ListsPolicy, RunningPolicy, TiedAtBorder, TieRule } from './rank-policy.js';
import { type Best, bestOf, type NamedTieBreaker, type TieBreaker } from './tie-breaker.js';

const compared: Readonly<Record<AppliedPolicy['on'], Text>> = {
  exact: { zh: '按精确得分(未修约)比较', en: 'exact scores are compared, before rounding' },
  rounded: { zh: '按修约后的得分比较', en: 'rounded scores are compared' },
};

const bestNames: Readonly<Record<Best, Text>> = {
  highest: { zh: '高者在前', en: 'the highest first' },
  lowest: { zh: '低者在前', en: 'the lowest first' },
};

const tieRules: Readonly<Record<TieRule, Text>> = {
  competition: {
    zh: '并列者同占其中最前的名次,其后的名次空出(1224)',
    en: 'the tied share the first of their places, those after it are skipped (1224)',
  },
  dense: {
    zh: '并列者同占一个名次,其后的名次不空出(1223)',
    en: 'the tied share one place, none is skipped (1223)',
  },
  ordinal: {
    zh: '不允许并列,由区分办法定出先后(1234)',
    en: 'there are no ties, tie-breakers decide (1234)',
  },
  fractional: {
    zh: '并列者同占各自名次的平均数(1、2.5、2.5、4)',
    en: 'the tied share the mean of their places (1, 2.5, 2.5, 4)',
  },
};

const tiedNames: Readonly<Record<TiedAtBorder, Text>> = {
  with: { zh: '与界内单位并列的一并列入', en: 'who is tied across the border is on it too' },
  without: { zh: '在界上并列的一概不列入', en: 'who is tied across the border is not on it' },
};

/** A ranking policy in words, a sentence for each thing that it says. */
export function policyWords(policy: AppliedPolicy, breakers: readonly NamedTieBreaker[]): readonly Text[] {
  const { on, best, ties, groups, tieBreakers, minimumVolume, lists, running } = policy;
  const words: Text[] = [
    {
      zh: `比较:${compared[on].zh},${bestNames[best].zh}`,
      en: `Compared: ${compared[on].en}, ${bestNames[best].en}`,
    },
    ...tieBreakers.map((breaker, index): Text => {
      const { zh, en } = breakerWords(breaker, breakers[index]?.name);
      return {
        zh: `得分相同时的区分办法 ${index + 1}:${zh}`,
        en: `Between equal scores, tie-breaker ${index + 1}: ${en}`,
      };
    }),
    { zh: `并列:${tieRules[ties].zh}`, en: `Ties: ${tieRules[ties].en}` },
    groups === 'together'
      ? { zh: '分组:全部单位一起排名', en: 'Groups: all units are ranked together' }
      : { zh: '分组:各组分别排名', en: 'Groups: each is ranked apart' },
  ];
  if (minimumVolume !== null)
    words.push({
      zh: `最低业务量:低于 ${minimumVolume} 或业务量无值的不参加排名`,
      en: `Minimum volume: units below ${minimumVolume}, or without a volume, are not ranked`,
    });
  if (lists !== null) words.push(listWords(lists));
  if (running !== null) words.push(runningWords(running));
  return words;
}

function breakerWords(breaker: TieBreaker, name: Text = { zh: '', en: '' }): Text {
  if ('scope' in breaker)
    return {
      zh: `按 ${breaker.scope} 的代码顺序(固定顺序,不说明优劣)`,
      en: `the order of the code units of ${breaker.scope} (a fixed order that says nothing)`,
    };
  const { zh, en } = bestNames[bestOf(breaker)];
  if ('part' in breaker)
    return {
      zh: `“${name.zh}”(${breaker.part})的得分,${zh},没有得分的在后`,
      en: `the points of "${name.en}" (${breaker.part}), ${en}, those without points behind`,
    };
  const what: Text =
    'volume' in breaker ? { zh: '业务量', en: 'the volume, ' } : { zh: '', en: 'the value of ' };
  return {
    zh: `${what.zh}“${name.zh}”的精确值,${zh},无值的在后`,
    en: `${what.en}"${name.en}", exactly, ${en}, those without a value behind`,
  };
}

function listWords({ first, last, tied }: ListsPolicy): Text {
  return {
    zh: `红黑榜:各组前 ${first} 位为红榜,末 ${last} 位为黑榜,${tiedNames[tied].zh}`,
    en: `Lists: the first ${first} of each group are the red list, the last ${last} the black list; ${tiedNames[tied].en}`,
  };
}

function runningWords({ last, periods, tied }: RunningPolicy): Text {
  const { zh, en } = tiedNames[tied ?? 'with'];
  return {
    zh: `警示:连续 ${periods} 期在末 ${last} 位之内,${zh}`,
    en: `Warned: among the last ${last} in ${periods} periods running; ${en}`,
  };
}
