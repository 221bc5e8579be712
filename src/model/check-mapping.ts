import { fault, printed, type Text } from '../ground/index.js';
import { enumerations } from './enumerations.js';
import { type MappedField, mappedFields, mappedRecords } from './mapped-fields.js';
import {
  type FieldSource,
  type Mapping,
  mappingSchema,
  type NestedMapping,
  type RecordMapping,
} from './mapping.js';
import { type NestedName, nestedNames, nestedRecords } from './nested-records.js';
import { type CodeScheme, codeSchemes } from './schemes/index.js';

type Path = readonly (string | number)[];

/**
 * Checks a mapping before any record is read with it: what it says can be meant, so that no rule of it stays without effect.
 *
 * @returns The code schemes that its records may name: those of the library and its own.
 * @throws `invalid-mapping` with the place of the fault.
 */
export function checkMapping(mapping: Mapping): readonly CodeScheme[] {
  checkShape(mapping);
  const schemes = [...codeSchemes];
  for (const [index, scheme] of (mapping.schemes ?? []).entries()) {
    checkScheme(scheme, schemes, ['schemes', index]);
    schemes.push(scheme);
  }
  for (const table of mappedRecords) checkRecord(mapping[table] ?? {}, mappedFields[table], schemes, [table]);
  for (const name of nestedNames) {
    const nested = mapping[name];
    if (nested === undefined) continue;
    checkRecord(nested.fields, mappedFields[name], schemes, [name, 'fields']);
    checkNested(mapping, name, nested);
  }
  return schemes;
}

function checkShape(mapping: Mapping): void {
  const issue = mappingSchema.safeParse(mapping).error?.issues[0];
  if (issue === undefined) return;
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') path.push(...issue.keys.slice(0, 1));
  const place = path[0] === 'schemes' ? aScheme : path.length < 2 ? theWhole : aSource;
  throw wrong(path, path.reduce<unknown>(at, mapping), place);
}

function checkScheme(
  { id, enumeration, codes }: CodeScheme,
  others: readonly CodeScheme[],
  path: Path,
): void {
  const of = enumerations.get(enumeration);
  if (of === undefined) {
    const ids = [...enumerations.keys()].join(', ');
    throw wrong([...path, 'enumeration'], enumeration, {
      zh: `枚举之一(${ids})`,
      en: `one of the enumerations (${ids})`,
    });
  }
  if (others.some((other) => other.id === id && other.enumeration === enumeration)) {
    throw wrong([...path, 'id'], id, {
      zh: `尚未使用的代码集编号(同一枚举已有此代码集)`,
      en: 'an id that is not in use (the enumeration has a scheme of that id)',
    });
  }
  for (const [code, value] of Object.entries(codes)) {
    if (typeof value === 'string' && Object.hasOwn(of.values, value)) continue;
    const values = Object.keys(of.values).join(', ');
    throw wrong([...path, 'codes', code], value, {
      zh: `${of.name.zh}的取值之一(${values})`,
      en: `one of the values of ${of.name.en} (${values})`,
    });
  }
}

function checkRecord(
  mapping: RecordMapping,
  fields: Readonly<Record<string, MappedField>>,
  schemes: readonly CodeScheme[],
  path: Path,
): void {
  for (const [name, source] of Object.entries(mapping)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field === undefined) {
      const names = Object.keys(fields).join(', ');
      throw wrong([...path, name], source, {
        zh: `已有的字段(${names})`,
        en: `a field that exists (${names})`,
      });
    }
    checkSource(source, field, schemes, [...path, name]);
  }
}

function checkSource(
  source: FieldSource,
  field: MappedField,
  schemes: readonly CodeScheme[],
  path: Path,
): void {
  if (typeof source === 'string' || 'value' in source) return;
  const { scheme, offset, yes, no } = source;
  const [yesTexts, noTexts] = [yes ?? [], no ?? []].map((texts) => [texts].flat());
  const isPair = yesTexts!.length > 0 && noTexts!.length > 0;
  const isTwice = yesTexts!.some((text) => noTexts!.includes(text));
  if ((yes !== undefined || no !== undefined) && (field !== 'flag' || isTwice || !isPair)) {
    throw wrong([...path, yes === undefined ? 'no' : 'yes'], yes ?? no, {
      zh: '是非字段互不相同的文本 yes 与 no,各一个或多个(其他字段没有)',
      en: 'yes and no as one or more texts each, all different, of a flag (other fields have none)',
    });
  }
  if (offset !== undefined && field !== 'instant') {
    throw wrong([...path, 'offset'], offset, {
      zh: '无 offset(只有时间字段才有时差)',
      en: 'no offset (only instants have one)',
    });
  }
  if (scheme === undefined) return;
  const fitting = typeof field === 'string' ? [] : schemes.filter((one) => one.enumeration === field.id);
  if (fitting.some(({ id }) => id === scheme)) return;
  const ids = fitting.map(({ id }) => id).join(', ');
  throw wrong(
    [...path, 'scheme'],
    scheme,
    typeof field === 'string'
      ? { zh: '无 scheme(该字段不用代码)', en: 'no scheme (the field has no codes)' }
      : {
          zh: `${field.name.zh}的代码集之一(${ids};本地代码集请写入 schemes)`,
          en: `one of the code schemes of ${field.name.en} (${ids}; state local ones in schemes)`,
        },
  );
}

function checkNested(mapping: Mapping, name: NestedName, { each, fields }: NestedMapping): void {
  const one = nestedRecords[name];
  if (mapping.case === undefined) {
    throw wrong(['case'], undefined, {
      zh: `办件各字段的映射(有 ${name} 时必填,否则${one.zh}的列会被当作办件的字段)`,
      en: `the fields of the case (required beside ${name}, whose columns would be taken for its fields)`,
    });
  }
  if (Object.hasOwn(mapping.case, name)) {
    throw wrong(['case', name], mapping.case[name], {
      zh: `${one.zh}只有一个来源(此处或 ${name})`,
      en: `one source of ${name} (here or in ${name})`,
    });
  }
  const hasColumn = Object.values(fields).some((source) => typeof source === 'string' || 'column' in source);
  if (each === undefined && !hasColumn) {
    throw wrong([name, 'fields'], fields, {
      zh: `至少一个列(以其是否为空判断有无${one.zh})`,
      en: `at least one column (whether it is empty says whether there is a ${one.en})`,
    });
  }
}

function at(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

const theWhole: Text = {
  zh: `含 schemes、${nestedNames.join('、')}、${mappedRecords.join('、')} 的映射,各为字段到来源的对象`,
  en: `a mapping of schemes, ${nestedNames.join(', ')}, ${mappedRecords.join(', ')}, each from fields to their sources`,
};
const aScheme: Text = {
  zh: '代码集 { id, name, source, enumeration, codes }',
  en: 'a code scheme { id, name, source, enumeration, codes }',
};
const aSource: Text = {
  zh: '列名、{ column, scheme?, offset?, yes?, no? }(offset 如 +08:00)或 { value }',
  en: "a column's name, { column, scheme?, offset?, yes?, no? } with an offset such as +08:00, or { value }",
};

function wrong(path: Path, value: unknown, expected: Text): Error {
  const place = path.join('.');
  const found = printed(value);
  return fault(
    'invalid-mapping',
    {
      zh: `列映射有误:${place || '(整体)'} 应为${expected.zh},实为 ${found}。`,
      en: `The column mapping is wrong at ${place || '(the whole)'}: expected ${expected.en}, found ${found}.`,
    },
    { path, found },
  );
}
