/**
 * The floors of the house, from the ground up: a room uses its own files and the floors below it, and types count
 * as use. Rooms of one floor that know each other stand in one entry together.
 */
const floors = [
  [['ground']],
  [['exact'], ['time']],
  [['model']],
  [['indicator', 'rules']],
  [['tally']],
  [['figure']],
  [['score'], ['check'], ['sql']],
  [['report'], ['schema']],
];

const folders = (rooms) => `^src/(${rooms.join('|')})/`;

const floorRules = floors.flatMap((floor, height) =>
  floor.map((rooms) => ({
    name: `floor-of-${rooms.join('-and-')}`,
    comment: 'A room may use its own files and those of the floors below, nothing beside or above.',
    severity: 'error',
    from: { path: folders(rooms) },
    to: {
      path: '^src/',
      pathNot: ['^src/version[.]ts$', folders([...rooms, ...floors.slice(0, height).flat(2)])],
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floorRules,
    {
      name: 'no-room-without-floor',
      comment: 'Every folder of src has its place in the list of floors.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: folders(floors.flat(2)) },
      to: {},
    },
    {
      name: 'version-stands-alone',
      comment: 'Every room may read the version, so it may need no room.',
      severity: 'error',
      from: { path: '^src/version[.]ts$' },
      to: {},
    },
    {
      name: 'no-circles',
      comment: 'Files that need each other cannot be read, tested or changed one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'index-is-the-face',
      comment: 'The index of the package is for its users; inside, a room is asked directly.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/index[.]ts$' },
    },
    {
      name: 'no-file-beside-the-way',
      comment: 'A file that no room leads to is dead, or its room forgot to export it.',
      severity: 'error',
      from: { path: ['^src/index[.]ts$', '^src/[^/]+/index[.]ts$'] },
      to: { path: '^src/', pathNot: ['^src/index[.]ts$', '^src/[^/]+/index[.]ts$'], reachable: false },
    },
    {
      name: 'no-node-builtins',
      comment: 'The library does no I/O and runs in a browser.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'What users install is what package.json calls a dependency: nothing else can be imported.',
      severity: 'error',
      from: { path: '^src/' },
      to: { pathNot: '^src/', dependencyTypesNot: ['npm', 'core'] },
    },
    {
      name: 'date-fns-in-time-only',
      comment: 'Every other room asks src/time, so that dates are read in one way.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/time/' },
      to: { path: 'node_modules/(date-fns|@date-fns)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
