import { fault, printed } from '../ground/index.js';

/** Rows of a source: plain objects, at hand or arriving one by one. */
export type Rows = Iterable<unknown> | AsyncIterable<unknown>;

/** Gives the rows each time they are asked for, but those that can be gone through once only never a second time. */
export function onceOnly(rows: Rows): () => Rows {
  checkRows(rows, []);
  let isRead = false;
  return () => {
    if (isRead && isOneShot(rows)) {
      throw fault('rows-already-read', {
        zh: '这些行只能读取一次(如 generator),且已读过;请传入数组,或重新得到数据源。',
        en: 'These rows can be read once only (as those of a generator) and were; pass an array, or make the source anew.',
      });
    }
    isRead = true;
    return rows;
  };
}

/**
 * Checks that a table has rows at all.
 *
 * @throws `wrong-type`.
 */
export function checkRows(rows: unknown, path: readonly string[]): asserts rows is Rows {
  if (typeof rows === 'object' && rows !== null && (Symbol.iterator in rows || Symbol.asyncIterator in rows))
    return;
  const place = path.join('.');
  throw fault(
    'wrong-type',
    {
      zh: `${place && `${place} `}应为多行记录(数组、iterable 或 async iterable),实为 ${printed(rows)}。`,
      en: `${place && `${place}: `}expected rows (an array, an iterable or an async iterable), found ${printed(rows)}.`,
    },
    { path, found: printed(rows) },
  );
}

/** An iterator that gives itself when asked to start, as generators do. */
function isOneShot(rows: Rows): boolean {
  return 'next' in rows && typeof rows.next === 'function';
}
