import type { Unit } from '../../exact/index.js';
import { fault, printed, type Text } from '../../ground/index.js';
import { catalogue } from '../../indicator/catalogue.js';
import { textSchema } from '../../rules/parameter-schemas.js';
import type { ScalarFigure } from '../change/change-figure.js';
import type { AttainmentFigure } from './attainment-figure.js';

/** Something that is measured, before it is said which direction is better. */
interface Named {
  readonly code: string | null;
  readonly name: Text;
  readonly better: 'higher' | 'lower' | 'neither';
  readonly unit: Unit | null;
}

/**
 * What is set against its target, by exactly one of a figure, an indicator of the catalogue and a name, and which direction is better.
 *
 * @throws `missing`, `wrong-type`, `unknown-indicator`, `unknown-value`, `figure-mismatch`.
 */
export function measuredIndicator(
  figure: ScalarFigure | null,
  options: { readonly indicator?: unknown; readonly name?: unknown; readonly better?: unknown },
): { readonly indicator: AttainmentFigure['indicator']; readonly unit: Unit | null } {
  const { code, name, better, unit } = namedBy(figure, options.indicator, options.name);
  return { indicator: { code, name, better: directionOf(better, options.better) }, unit };
}

function namedBy(figure: ScalarFigure | null, code: unknown, name: unknown): Named {
  const ways = [figure ?? undefined, code, name].filter((each) => each !== undefined).length;
  if (ways !== 1) {
    throw fault(
      ways === 0 ? 'missing' : 'wrong-type',
      {
        zh: `应恰以一种方式说明是什么指标:指标值本身、indicator(目录中的指标)或 name(目录中没有的),实有 ${ways} 种。`,
        en: `Say in exactly one way what is measured: by a figure, by indicator (of the catalogue), or by name (what the catalogue lacks); found ${ways}.`,
      },
      { path: ['options', code === undefined ? 'name' : 'indicator'] },
    );
  }
  if (figure !== null) {
    const { indicator, unit } = figure;
    return { code: indicator.code, name: indicator.name, better: indicator.better, unit };
  }
  if (code === undefined) return { code: null, name: checkedName(name), better: 'neither', unit: null };
  const definition = typeof code === 'string' ? catalogue.get(code) : undefined;
  if (definition === undefined) {
    throw fault(
      'unknown-indicator',
      {
        zh: `没有这个指标:${printed(code)};目录中没有的请用 name 说明。`,
        en: `There is no such indicator: ${printed(code)}; give what the catalogue lacks by name.`,
      },
      { path: ['options', 'indicator'], found: printed(code) },
    );
  }
  return definition;
}

function checkedName(name: unknown): Text {
  const read = textSchema.safeParse(name);
  if (read.success) return read.data;
  const found = printed(name);
  throw fault(
    'wrong-type',
    {
      zh: `name 应为中英文名称 { zh, en },实为 ${found}。`,
      en: `name must be a name in both languages { zh, en }, found ${found}.`,
    },
    { path: ['options', 'name'], found },
  );
}

function directionOf(own: Named['better'], told: unknown): 'higher' | 'lower' {
  const path = ['options', 'better'];
  if (told === undefined && own !== 'neither') return own;
  if (told === undefined) {
    throw fault(
      'missing',
      {
        zh: "没有说明越高越好还是越低越好,且指标本身不分好坏;请给出 better: 'higher' 或 'lower'。",
        en: "Nothing says which direction is better; give better: 'higher' or 'lower'.",
      },
      { path },
    );
  }
  const found = printed(told);
  if (told !== 'higher' && told !== 'lower') {
    throw fault(
      'unknown-value',
      {
        zh: `better 应为 higher 或 lower,实为 ${found}。`,
        en: `better must be higher or lower, found ${found}.`,
      },
      { path, found },
    );
  }
  if (own === 'neither' || own === told) return told;
  throw fault(
    'figure-mismatch',
    {
      zh: `该指标的方向为 ${own},而 better 为 ${told};指标自带方向,无须另给。`,
      en: `The direction of the indicator is ${own}, and better says ${told}; leave it out.`,
    },
    { path, found },
  );
}
