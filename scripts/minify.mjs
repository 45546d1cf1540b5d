import { minify } from 'terser';
import { cached } from './cached.mjs';

const OPTIONS = { module: true, compress: { passes: 2 }, format: { ecma: 2020 } };

/**
 * Makes a script smaller than esbuild does: terser analyses the names and values of each scope, esbuild only those of
 * each file.
 */
export async function minified(script) {
  const bytes = await cached('terser', OPTIONS, Buffer.from(script), async () => {
    // terser writes into its options.
    const { code } = await minify(script, structuredClone(OPTIONS));
    return Buffer.from(code);
  });
  return bytes.toString();
}
