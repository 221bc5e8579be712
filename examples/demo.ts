import {
  type Case,
  digest,
  evaluate,
  explain,
  type Figure,
  parseCases,
  quarter,
  recordsBehind,
  recount,
  replay,
  tally,
  traceRecord,
  zhongwei,
} from 'zwfw-indicators';
import { comparisonsOf, comparisonText } from './comparison-text.js';
import { documents } from './documents.js';
import { table } from './table.js';
import { targetLines } from './targets.js';
import { changesOfZhongwei, deadlineOverHoliday } from './time.js';
import { countVerdicts, verdictLine } from './verdict-counts.js';
import { madeMatters, madeRows, mapping } from './zhongwei/made-rows.js';
import { rankingLines } from './zhumadian/ranking.js';

const period = quarter(2021, 2);
const asOf = '2021-07-21T00:00:00+08:00';

heading('一、五份公布文件:每个数与由其自身数据计算的对照');
for (const document of documents) {
  heading(`${document.city}:${document.about}`);
  console.log(comparisonText(document));
}
console.log(`\n五份文件合计:${verdictLine(countVerdicts(documents.flatMap(comparisonsOf)))}`);
console.log('复现:由文件中的其他数算得,各自修约即为公布值;反推:所缺的计数由该公布值反推,一致不足为证。');

heading('二、由办件记录计算:中卫市 2021 年第二季度');
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

heading('四、变化的读法与办理期限');
for (const line of [...changesOfZhongwei(), '', ...deadlineOverHoliday()]) console.log(line);

heading('五、目标达成:公布的目标与达到值');
for (const line of targetLines()) console.log(line);

heading('六、窗口单位月度排名:驻马店市 2021 年 5 月');
for (const line of rankingLines()) console.log(line);

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

function trace(record: Case): void {
  console.log(`其中第一条 ${record.id}:`);
  for (const { name, steps } of traceRecord(record, zhongwei, { period, asOf, matters })) {
    const verdicts = steps.map(
      ({ step, reached, holds }) => `${step} ${reached ? (holds ? '是' : '否') : '未到'}`,
    );
    console.log(`  ${name.zh}:${verdicts.join(',')}`);
  }
}
