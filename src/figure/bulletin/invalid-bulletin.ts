import { fault, type Text } from '../../ground/index.js';

/** The fault of what is no bulletin, or no longer the one that was saved; `record` names the figure. */
export function invalidBulletin(path: readonly PropertyKey[], why: Text, record?: string): Error {
  const place = path.map((each) => (typeof each === 'number' ? each : String(each)));
  const where = [place.join(' › '), record === undefined ? '' : `(${record})`].filter((each) => each !== '');
  const at = where.length === 0 ? '' : ` ${where.join(' ')}`;
  return fault(
    'invalid-bulletin',
    { zh: `通报存档${at}:${why.zh}。`, en: `Saved bulletin${at}: ${why.en}.` },
    { path: place, ...(record === undefined ? {} : { record }) },
  );
}
