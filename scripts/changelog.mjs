/** What CHANGELOG.md says about a version, for a release. */

/**
 * @param {string} changelog the file's text, the newest version on top, each under `## VERSION`
 * @param {string} version as package.json has it
 * @returns {string | null} the text under the version's heading; null if the topmost heading is another, or nothing
 *   is under it
 */
export function newestChanges(changelog, version) {
  const [, newest = ''] = changelog.split(/^## /m);
  const [heading, ...lines] = newest.split('\n');
  const changes = lines.join('\n').trim();
  return heading.trim() === version && changes !== '' ? changes : null;
}
