import { minify } from 'terser';

/** Makes a script smaller than esbuild does: terser knows which names and values each scope needs, esbuild only those of each file. */
export async function minified(script) {
  const { code } = await minify(script, { module: true, compress: { passes: 2 }, format: { ecma: 2020 } });
  return code;
}
