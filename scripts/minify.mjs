import { minify } from 'terser';

/**
 * Makes a script smaller than esbuild does: terser analyses the names and values of each scope, esbuild only those of
 * each file.
 */
export async function minified(script) {
  const { code } = await minify(script, { module: true, compress: { passes: 2 }, format: { ecma: 2020 } });
  return code;
}
