import { regionLevels } from '../../model/region-levels.js';
import { orUnstated } from './attribute.js';

/** What every record of a department has through it. */
export const departmentAttributes = {
  placeLevel: orUnstated(regionLevels),
};
