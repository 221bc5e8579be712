import ts from 'typescript';

/** One example of the documentation, where it stands and as it stands there. */
export interface Example {
  file: string;
  /** The line of the opening fence, from 1. */
  line: number;
  code: string;
  /** False for a fence marked `ts no-run`: its types are checked, and that is all. */
  run: boolean;
}

/** The examples of a Markdown page, or of the doc comments of a TypeScript file. */
export function examplesIn(file: string, text: string): Example[] {
  if (!file.endsWith('.ts')) return fences(file, text, 1);
  return docComments(file, text).flatMap(({ pos, end, line }) => {
    // At most one blank goes with the asterisk: a greedier pattern would eat the indentation of the code.
    const plain = text.slice(pos, end).replace(/^[ \t]*(?:\/\*\*|\*\/|\*) ?/gm, '');
    return fences(file, plain, line);
  });
}

function fences(file: string, text: string, firstLine: number): Example[] {
  const found: Example[] = [];
  let open: { fence: string; indent: number; info: string; line: number; code: string[] } | undefined;
  for (const [index, row] of text.split('\n').entries()) {
    const [, indent = '', fence, info = ''] = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(row) ?? [];
    if (open === undefined) {
      if (fence !== undefined)
        open = { fence, indent: indent.length, info: info.trim(), line: firstLine + index, code: [] };
    } else if (fence?.startsWith(open.fence) && info.trim() === '') {
      const [language, ...words] = open.info.split(/\s+/);
      if (language === 'ts' || language === 'typescript') {
        const unknown = words.find((word) => word !== 'no-run');
        if (unknown !== undefined)
          throw new Error(`${file}:${open.line}: a fence cannot be marked "${unknown}"`);
        found.push({ file, line: open.line, code: open.code.join('\n'), run: words.length === 0 });
      }
      open = undefined;
    } else {
      open.code.push(row.slice(Math.min(open.indent, row.search(/\S|$/))));
    }
  }
  if (open !== undefined) throw new Error(`${file}:${open.line}: the fence is never closed`);
  return found;
}

function docComments(file: string, text: string): { pos: number; end: number; line: number }[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  // Several nodes may claim one comment, so they are kept by position.
  const found = new Map<number, { pos: number; end: number; line: number }>();
  const visit = (node: ts.Node): void => {
    for (const { kind, pos, end } of ts.getJSDocCommentsAndTags(node)) {
      if (kind !== ts.SyntaxKind.JSDoc) continue;
      found.set(pos, { pos, end, line: source.getLineAndCharacterOfPosition(pos).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found.values()];
}
