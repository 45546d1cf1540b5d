/** The types of changelog.mjs, for the tests that import it. */
export function newestChanges(changelog: string, version: string): string | null;
