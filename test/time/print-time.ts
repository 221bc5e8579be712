/** Prints what src/time makes of fixed inputs; a test runs it under several zones of the machine. */
import { formatInstant, halfYear, month, parseInstant, quarter, range, year } from '../../src/time/index.js';

for (let y = 1949; y <= 2060; y++) {
  for (let m = 1; m <= 12; m++) console.log(JSON.stringify(month(y, m)));
  for (let q = 1; q <= 4; q++) console.log(JSON.stringify(quarter(y, q)));
  console.log(JSON.stringify([halfYear(y, 1), halfYear(y, 2), year(y), range(`${y}-02-28`, `${y}-12-30`)]));
  for (let hour = 0; hour < 24; hour++) {
    const at = `${y}-03-14T${`${hour}`.padStart(2, '0')}:30:00`;
    console.log(parseInstant(at, '+08:00'), parseInstant(at), formatInstant(Number(parseInstant(at, 'Z'))));
  }
}
