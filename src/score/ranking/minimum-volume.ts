import { compareRatios, scaleOf } from '../../exact/index.js';
import { type NumberText, ratioOfText } from '../number-text.js';
import { readBack } from '../written-outcome.js';
import type { RankedVolume, UnrankedUnit } from './ranking-record.js';

/** Why a unit has no place because of what it had to do; `null` where that is enough, or no minimum is asked for. */
export function reasonByVolume(
  volume: RankedVolume | null,
  minimum: NumberText | null,
): UnrankedUnit['reason'] | null {
  if (minimum === null) return null;
  const { exact = null, text = null, reason = null } = volume ?? {};
  if (volume === null || exact === null) {
    return {
      code: 'volume-without-value',
      text: {
        zh: `业务量无值${reason === null ? '' : `(${reason.zh})`},不能判断是否达到最低 ${minimum}`,
        en: `the volume has no value${reason === null ? '' : ` (${reason.en})`}: whether it reaches the minimum of ${minimum} cannot be told`,
      },
    };
  }
  const { numerator, denominator } = readBack(exact);
  const inUnit = { numerator: numerator * scaleOf(volume.unit), denominator };
  if (compareRatios(inUnit, ratioOfText(minimum)) >= 0) return null;
  const said = text ?? `${numerator}/${denominator}`;
  return {
    code: 'below-minimum-volume',
    text: {
      zh: `业务量 ${said} 低于最低 ${minimum}`,
      en: `the volume ${said} is below the minimum of ${minimum}`,
    },
  };
}
