/** Two amounts of time that can be compared, by the unit that both are in. */
export const comparableIn = {
  'working-days': { zh: '可比,以工作日计', en: 'comparable, in working days' },
  'calendar-days': { zh: '可比,以自然日计', en: 'comparable, in calendar days' },
  hours: { zh: '可比,以小时计', en: 'comparable, in hours' },
};
