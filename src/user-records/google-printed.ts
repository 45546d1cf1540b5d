import type { Members } from './user-record.ts';

/**
 * Users as `gam info user` prints them, one `Label: value` on each line (github.com/GAM-team/GAM, gluprop.py), with the
 * members of the API's JSON.
 */
export const googleUsersIn = (text: string): readonly Members[] =>
  text
    .split(/^(?=[ \t]*User: )/m)
    .map(labelled)
    .filter((lines) => lines.has('user') && lines.has('account suspended'))
    .map(
      (lines): Members =>
        new Map<string, unknown>([
          // GAM7 adds the number of users after the address.
          ['primaryemail', lines.get('user')?.split(' ')[0]],
          [
            'name',
            {
              givenName: lines.get('first name'),
              familyName: lines.get('last name'),
              fullName: lines.get('full name'),
            },
          ],
          ['suspended', lines.get('account suspended')],
        ]),
    );

const labelled = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text.split(/\r?\n/).flatMap((line): readonly (readonly [string, string])[] => {
      const [, label, value = ''] = /^([A-Z][A-Za-z ]{2,40}):(?: (.*))?$/.exec(line.trim()) ?? [];
      return label === undefined ? [] : [[label.toLowerCase(), value]];
    }),
  );
