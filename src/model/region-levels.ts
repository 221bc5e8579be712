import { enumeration, type ValueOf } from './enumeration.js';

/** The levels of regions (行政区划层级), highest first. */
export const regionLevels = /* @__PURE__ */ enumeration('region-level', ['所在层级', 'level of place'], {
  province: ['省级', 'province'],
  city: ['市级', 'city'],
  district: ['区县级', 'district or county'],
  town: ['镇(街道)级', 'town or subdistrict'],
  village: ['村(社区)级', 'village or community'],
});

/** A level of regions (行政区划层级). */
export type RegionLevel = ValueOf<typeof regionLevels>;
