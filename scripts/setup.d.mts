/** The types of setup.mjs, for the tests that import it. */
export const ROOT: string;
export function ensureNodeModules(): void;
export function ensureDebianPackages(names: readonly string[], options?: { optional?: boolean }): boolean;
export function findChromium(): string | null;
export function findFirefox(): string | null;
export function findOnPath(name: string): string | null;
export function hasSimpleSamlPhp(): boolean;
