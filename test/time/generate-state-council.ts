import { writeFileSync } from 'node:fs';
import { stateCouncilDaysFile } from './state-council-facts.js';

writeFileSync(new URL('../../src/time/state-council-days.ts', import.meta.url), stateCouncilDaysFile());
