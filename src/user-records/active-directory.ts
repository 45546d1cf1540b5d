import { flagOf, namesOf, not, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/**
 * `Get-ADUser`. It returns DisplayName only if `-Properties` asks for it, so a blank one says nothing
 * (learn.microsoft.com/powershell/module/activedirectory/get-aduser).
 */
export const readActiveDirectoryUser: ReadUser = (user) => {
  const samAccountName = textOf(user, 'samaccountname');
  if (samAccountName === null) return null;
  return {
    from: 'active-directory',
    names: namesOf([
      ['userPrincipalName', textOf(user, 'userprincipalname')],
      ['mail', textOf(user, 'emailaddress') ?? textOf(user, 'mail')],
      ['sAMAccountName', samAccountName],
    ]),
    givenName: textOf(user, 'givenname'),
    surname: textOf(user, 'surname'),
    displayName: textOf(user, 'displayname') || null,
    isDisabled: not(flagOf(user, 'enabled')),
  };
};
