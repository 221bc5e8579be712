import type { Assumed } from './basis.js';

/** No national document gives a formula: what bulletins usually mean is taken. */
export const noNationalFormula: Assumed = {
  kind: 'assumed',
  reason: {
    zh: '未见全国性文件给出公式;按通报中的通常用法',
    en: 'no national document is known to give a formula; as bulletins usually use the term',
  },
};
