import * as z from 'zod';
import { claimSetSchema } from '../check/claims/claims-schema.js';
import { checkReportSchema } from '../check/findings/report-schema.js';
import { attainmentFigureSchema } from '../figure/attainment/attainment-schema.js';
import { savedBulletinSchema } from '../figure/bulletin/index.js';
import { changeFigureSchema } from '../figure/change/change-schema.js';
import { figureSchema, unitsFigureSchema } from '../figure/figure-schema.js';
import { deepFreeze, fault, printed } from '../ground/index.js';
import { requiredMark } from '../model/fields.js';
import { readingSchemas, recordSchemas } from '../model/model-schemas.js';
import { ruleSetSchema } from '../rules/define-rule-set.js';
import { rankPolicySchema } from '../score/ranking/rank-policy.js';
import { rankingSchema } from '../score/ranking/ranking-schema.js';
import { scoreSchema } from '../score/score-schema.js';
import { scorecardSchema } from '../score/scorecard-schema.js';

/** What there is a JSON Schema of: every model as a source gives it, mappings, periods, rule sets, figures, saved bulletins, scorecards, scores, rankings, claim sets and check reports. */
export type JsonSchemaName =
  | 'case'
  | 'rating'
  | 'separate-rating'
  | 'suspension'
  | 'separate-suspension'
  | 'matter'
  | 'department'
  | 'region'
  | 'ticket'
  | 'service-event'
  | 'certificate'
  | 'business-system'
  | 'supervision-record'
  | 'reported-quantity'
  | 'mapping'
  | 'period'
  | 'rule-set'
  | 'figure'
  | 'units-figure'
  | 'change-figure'
  | 'attainment-figure'
  | 'bulletin'
  | 'scorecard'
  | 'rank-policy'
  | 'score'
  | 'ranking'
  | 'claims'
  | 'check-report';

const schemas = {
  ...recordSchemas,
  ...readingSchemas,
  'rule-set': ruleSetSchema,
  figure: figureSchema,
  'units-figure': unitsFigureSchema,
  'change-figure': changeFigureSchema,
  'attainment-figure': attainmentFigureSchema,
  bulletin: savedBulletinSchema,
  scorecard: scorecardSchema,
  'rank-policy': rankPolicySchema,
  score: scoreSchema,
  ranking: rankingSchema,
  claims: claimSetSchema,
  'check-report': checkReportSchema,
} satisfies Readonly<Record<JsonSchemaName, z.ZodType>>;

/** Their names. */
export const jsonSchemaNames = Object.freeze(Object.keys(schemas)) as readonly JsonSchemaName[];

/**
 * The JSON Schema (draft 2020-12) of what the library reads or gives, for systems in other languages. It says the form; what hangs together between
 * fields, such as a completion that is not before the acceptance, only reading checks.
 *
 * @throws `unknown-value` for a name that is none.
 *
 * @example
 * ```ts
 * import { jsonSchemaOf } from 'zwfw-indicators';
 * const schema = jsonSchemaOf('ticket');
 * schema.required; // => ['id', 'departmentId', 'source', 'category', 'receivedAt']
 * ```
 */
export function jsonSchemaOf(name: JsonSchemaName): Readonly<Record<string, unknown>> {
  if (!Object.hasOwn(schemas, name)) {
    throw fault(
      'unknown-value',
      {
        zh: `没有 ${printed(name)} 的 JSON Schema;应为 ${jsonSchemaNames.join(', ')} 之一。`,
        en: `There is no JSON Schema of ${printed(name)}; expected one of ${jsonSchemaNames.join(', ')}.`,
      },
      { found: printed(name) },
    );
  }
  // The fields of a record are its own; what rule sets and figures repeat is said once.
  const reused = Object.hasOwn(recordSchemas, name) ? 'inline' : 'ref';
  const schema = z.toJSONSchema(schemas[name], { io: 'input', unrepresentable: 'any', reused });
  return deepFreeze({ title: name, ...(withRequired(schema) as object) });
}

/** Turns the marks of fields that have to be given into the list that JSON Schema has for them. */
function withRequired(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withRequired);
  if (typeof schema !== 'object' || schema === null) return schema;
  const rest = Object.fromEntries(Object.entries(schema).filter(([key]) => key !== requiredMark)) as Readonly<
    Record<string, unknown>
  >;
  const properties = (rest.properties ?? {}) as Readonly<Record<string, unknown>>;
  const marked = Object.keys(properties).filter((key) => isMarked(properties[key]));
  const required = [...new Set([...((rest.required ?? []) as string[]), ...marked])];
  const inner = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withRequired(value)]));
  return required.length === 0 ? inner : { ...inner, required };
}

function isMarked(schema: unknown): boolean {
  return typeof schema === 'object' && schema !== null && requiredMark in schema;
}
