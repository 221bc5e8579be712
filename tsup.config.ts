import { defineConfig } from 'tsup';

const rooms = ['exact', 'time', 'model', 'indicator', 'rules', 'tally', 'figure', 'score', 'check', 'schema'];

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    ...Object.fromEntries(rooms.map((r) => [`${r}/index`, `src/${r}/index.ts`])),
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  // Entries share chunks, so that an error class or a table exists once however many entries a program imports.
  splitting: true,
  sourcemap: true,
  clean: true,
  // tsup sets `baseUrl` for the type build, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
});
