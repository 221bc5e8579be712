import { fileURLToPath } from 'node:url';

/** Tests and examples import the package by its name, as its users do; this says where the name leads. */
export function namedAs(folder: 'src' | 'dist', ending: 'ts' | 'js') {
  const path = fileURLToPath(new URL(`../${folder}`, import.meta.url));
  return [
    { find: /^zwfw-indicators$/, replacement: `${path}/index.${ending}` },
    { find: /^zwfw-indicators\/([a-z]+)$/, replacement: `${path}/$1/index.${ending}` },
  ];
}
