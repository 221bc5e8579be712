import { fault, printed, type Text, type ZwfwError } from '../../ground/index.js';
import type { Source } from './source.js';

/** The error for a printed number whose sign at a place cannot be read; `why` says what was expected there. */
export function unreadable({ text }: Source, at: number, why: Text): ZwfwError {
  const found = printed(text);
  const rest = printed(text.slice(at));
  const place: Text =
    at < text.length
      ? {
          zh: `从第 ${at + 1} 个字符 ${rest} 起不可读`,
          en: `it cannot be read from character ${at + 1}, ${rest}`,
        }
      : {
          zh: `第 ${at + 1} 个字符处(末尾)缺少内容`,
          en: `something is lacking at its end, character ${at + 1}`,
        };
  return fault(
    'unreadable-quantity',
    {
      zh: `公布的数应写作 20.38%、25.6万件、59万余件、70%以上 或 1—2个 的样子,实为 ${found}:${place.zh};${why.zh}。请按原文改正;原文损坏的数请写 printed: null,并以 damaged 记下原样。`,
      en: `A published number must be like 20.38%, 25.6万件, 59万余件, 70%以上 or 1—2个, found ${found}: ${place.en}; ${why.en}. Correct it as the document has it; for a number that is damaged there, give printed: null and what stands there as damaged.`,
    },
    { path: [at], found },
  );
}

/** What is said where a number should begin. */
export const noNumber: Text = {
  zh: '此处应为数字(如 20.38、1,234)或中文数字(如 二十三)',
  en: 'digits (such as 20.38 or 1,234) or a Chinese numeral (such as 二十三) are expected here',
};
