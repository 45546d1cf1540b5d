export type Cached = (
  library: string,
  options: unknown,
  input: Uint8Array,
  compute: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;
export const cached: Cached;
export function cacheIn(folder: string): Cached;
