import {
  digest,
  evaluate,
  explain,
  type Figure,
  parseCases,
  recordsBehind,
  recount,
  replay,
  tally,
  traceRecord,
  zhongwei,
} from 'zwfw-indicators';
import { madeMatters, madeRows, mapping } from './zhongwei/made-rows.js';
import { comparisons, notReproducible, period } from './zhongwei/published.js';
import { table } from './zhongwei/table.js';

const agreement = { computed: '复现', fitted: '反推', restated: '照录' };
const asOf = '2021-07-21T00:00:00+08:00';

heading('一、由通报所载计数计算:中卫市 2021 年第二季度(卫行审改办发〔2021〕8号)');
const compared = comparisons();
console.log(
  table(
    ['指标', '部门', '公布', '计算', '结论', '规则(依据)'],
    compared.map(({ published, computed, text, worth }) => [
      computed.indicator.name.zh,
      computed.scope.department ?? '全市',
      published,
      text ?? '无值',
      published.replace(/[件项条]$/u, '') === text ? agreement[worth] : '不一致',
      ruleOf(computed),
    ]),
  ),
);
console.log('复现:由公布的其他计数算得;反推:所缺的分母由该公布值反推,一致不足为证;照录:公布的就是计数本身。');
for (const { computed, note } of compared.filter(({ worth }) => worth === 'fitted')) {
  console.log(`注:${computed.indicator.name.zh}——${note}。`);
}
console.log('注:未评价数——只公布了八个部门的未评价数,已评价数未公布。');

heading('二、由办件记录计算');
console.log('以下 150943 条记录是按固定种子编造的,只有合计与公布数一致;除此之外都不是真实数据。');
const matters = madeMatters();
const rows = [...madeRows()];
const cases = parseCases(rows, { mapping });
const counted = await tally(cases, { rules: zhongwei, period, asOf, by: [['department']], matters });
const { read, refused } = cases.report();
console.log(`读取 ${read} 条,不合格 ${refused} 条。`);
const figures = evaluate(counted);
const codes = [
  'case-count',
  'online-share',
  'matters-handled',
  'matter-coverage',
  'evaluation-rate',
  'unrated-count',
];
const line = (scope: Record<string, string>, name: string) => [
  name,
  ...codes.map((code) => textOf(figures.get(code, scope))),
];
console.log(
  table(
    ['部门', ...codes.map((code) => figures.get(code).indicator.name.zh)],
    [line({}, '合计'), ...figures.scopes('department').map((scope) => line(scope, scope.department!))],
  ),
);
const departments = figures.scopes('department');
const online = departments.filter((scope) => figures.get('online-share', scope).text === '100.00%').length;
const wellRated = departments.filter((scope) => atLeast95(figures.get('evaluation-rate', scope))).length;
const inSystem = departments.filter((scope) => figures.get('matters-handled', scope).text !== '0').length;
console.log(
  `一网通办率 100% 的部门 ${online} 个(公布 7 个),评价率 95% 以上的 ${wellRated} 个(公布 10 个),在统一系统办件的 ${inSystem} 个(公布 27 个)。`,
);
console.log(`办件构成:${textOf(figures.get('case-composition'))}`);
console.log(`满意率(编造的评价):${textOf(figures.get('satisfaction-rate'))}`);

heading('三、一个指标值的全部来历');
const figure = figures.get('matter-coverage', { department: '市事业单位登记管理局' });
console.log(explain(figure, { locale: 'zh-CN' }));
console.log();
console.log(explain(figure, { locale: 'en' }));
console.log();
console.log(`摘要 digest:${digest(figure)}`);
console.log(`重放 replay:${replay(JSON.parse(JSON.stringify(figure))).holds ? '成立' : '不成立'}`);
const again = await recount(figure, rows, { rules: zhongwei, mapping, matters });
console.log(`复算 recount:${again.same ? '由记录再算一遍,结果相同' : '不同'}`);
const handled = new Set<string>();
let behind = 0;
for await (const one of recordsBehind(rows, figure, 'numerator', {
  rules: zhongwei,
  mapping,
  matters,
})) {
  if (one.subject !== 'case') continue;
  if (behind++ === 0) trace(one.record);
  handled.add(one.record.matterId);
}
console.log(
  `分子背后的记录:${behind} 条办件,涉及 ${handled.size} 个不同事项:${[...handled].sort().join('、')}`,
);

heading('四、公布了而不能由其自身数据复现的');
for (const { published, why } of notReproducible) console.log(`- ${published}:${why}。`);

/** Compared exactly: 94.996 % prints as 95.00 % and is below 95 %. */
function atLeast95(figure: Figure): boolean {
  if (figure.kind === 'composition' || figure.state !== 'value') return false;
  return 100n * BigInt(figure.exact.numerator) >= 95n * BigInt(figure.exact.denominator);
}

function heading(text: string): void {
  console.log(`\n${text}\n`);
}

function textOf(figure: Figure): string {
  return figure.text ?? '无值';
}

/** The parameter that decides a figure, with what it rests on. */
function ruleOf({ unit, parameters }: Figure): string {
  const { universe, numerator, mode } = parameters;
  const deciding =
    [numerator, universe].find(({ ruleSet }) => ruleSet !== null) ?? (unit === 'percent' ? mode : universe);
  const kind = { cited: '引用', inferred: '推断', assumed: '假定' }[deciding.basis.kind];
  return `${deciding.key} = ${JSON.stringify(deciding.value)}(${kind})`;
}

function trace(record: Parameters<typeof traceRecord>[0]): void {
  console.log(`其中第一条 ${record.id}:`);
  for (const { name, steps } of traceRecord(record, zhongwei, { period, asOf, matters })) {
    const verdicts = steps.map(
      ({ step, reached, holds }) => `${step} ${reached ? (holds ? '是' : '否') : '未到'}`,
    );
    console.log(`  ${name.zh}:${verdicts.join(',')}`);
  }
}
