import ts from 'typescript';
import type { Example } from './fences.js';

/**
 * Turns an example into a test, by what its comments say:
 *
 *     expression;         // => value          the value of the expression, or of the constant just declared
 *     console.log(text);  // => text           what the statement prints; further `// text` lines directly below go on
 *     statement;          // => throws code    the `code` of the error
 *
 * A `// =>` may also stand on the line below its statement. One that belongs to no statement is an error, since it
 * would check nothing. Every line of the example keeps its number, so that a failure in the test points into the page.
 */
export function weave(example: Example): string {
  const { code } = example;
  const where = `${example.file}:${example.line}`;
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.Latest, true);
  const edits: { at: number; text: string }[] = [];
  const insert = (at: number, text: string): void => void edits.push({ at, text });
  const read = new Set<number>();

  const imports = source.statements.filter((statement) => ts.isImportDeclaration(statement));
  if (imports.some((statement, index) => statement !== source.statements[index])) {
    throw new Error(`${where}: imports come first`);
  }
  insert(imports.at(-1)?.end ?? 0, `test(${JSON.stringify(where)}, async () => {`);

  const visit = (node: ts.Node): void => {
    const claim = ts.isStatement(node) ? claimAfter(code, node.end) : undefined;
    if (claim === undefined) {
      ts.forEachChild(node, visit);
      return;
    }
    read.add(claim.at);
    const start = node.getStart();
    const [, thrown] = /^throws (\S+)$/.exec(claim.text) ?? [];
    if (thrown !== undefined) {
      insert(start, '{ let $thrown: unknown = $.nothing; try { ');
      insert(
        node.end,
        ` } catch ($error) { $thrown = $error; } $.expect($.codeOf($thrown)).toBe(${JSON.stringify(thrown)}); }`,
      );
    } else if (/\bconsole\.log\(/.test(node.getText())) {
      insert(start, '$.printed(); ');
      insert(
        node.end,
        ` $.expect($.printed()).toBe(${JSON.stringify([claim.text, ...claim.below].join('\n').trim())});`,
      );
    } else if (ts.isExpressionStatement(node)) {
      insert(start, ';$.expect(');
      insert(node.expression.end, `).toEqual(${value(claim)})`);
    } else if (ts.isVariableStatement(node)) {
      const name = node.declarationList.declarations.at(-1)?.name.getText() ?? '';
      insert(node.end, ` $.expect(${name}).toEqual(${value(claim)});`);
    } else {
      throw new Error(`${where}: "// => ${claim.text}" follows a statement that has no value`);
    }
  };
  visit(source);

  for (const { index } of code.matchAll(/\/\/ *=>/g)) {
    if (!read.has(index))
      throw new Error(`${where}: "${code.slice(index).split('\n', 1)[0]}" belongs to no statement`);
  }

  let woven = code;
  for (const { at, text } of edits.reverse()) woven = woven.slice(0, at) + text + woven.slice(at);
  const head =
    "import { test } from 'vitest'; import * as $ from '../test/docs/runtime.js'; const { console } = $;";
  return `${head}${'\n'.repeat(example.line)}${woven}\n});\n`;
}

interface Claim {
  at: number;
  text: string;
  /** The comment lines directly below. */
  below: string[];
}

function claimAfter(code: string, end: number): Claim | undefined {
  const found = /^[ \t]*(?:\n[ \t]*)?(\/\/ *=>(.*))((?:\n[ \t]*\/\/(?! *=>).*)*)/.exec(code.slice(end));
  if (found === null) return undefined;
  const [all, , text = '', below = ''] = found;
  return {
    at: end + all.indexOf('//'),
    text: text.trim(),
    below: below
      .split('\n')
      .slice(1)
      .map((row) => row.replace(/^[ \t]*\/\/ ?/, '').trimEnd()),
  };
}

/** A value may run over several lines; a comment below one that is complete is only a comment. */
function value({ text, below }: Claim): string {
  let expression = text;
  for (const row of below) {
    if (isComplete(expression)) break;
    expression += ` ${row}`;
  }
  return expression;
}

function isComplete(expression: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${expression});`, { reportDiagnostics: true });
  return expression !== '' && diagnostics.length === 0;
}
