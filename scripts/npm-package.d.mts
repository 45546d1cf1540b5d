/** The types of npm-package.mjs, for the tests that import it. */
/** Gives the tarball's name. */
export function writeNpmPackage(into: string): Promise<string>;
