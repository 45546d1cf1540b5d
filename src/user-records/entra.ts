import { flagOf, namesOf, not, textOf } from './members.ts';
import type { ReadUser } from './user-record.ts';

/**
 * Microsoft Graph, `az ad user show`, `Get-MgUser` and `Get-AzureADUser`.
 *
 * Graph returns null also for members that were not asked for. Every user has a display name, so a blank one shows that
 * the names were not asked for (learn.microsoft.com/graph/api/resources/user).
 */
export const readEntraUser: ReadUser = (user) => {
  const userPrincipalName = textOf(user, 'userprincipalname');
  if (userPrincipalName === null) return null;
  const displayName = textOf(user, 'displayname');
  const isAsked = displayName?.trim() !== '';
  return {
    from: 'entra',
    names: namesOf([
      ['userPrincipalName', userPrincipalName],
      ['mail', textOf(user, 'mail')],
    ]),
    givenName: isAsked ? textOf(user, 'givenname') : null,
    surname: isAsked ? textOf(user, 'surname') : null,
    displayName: isAsked ? displayName : null,
    isDisabled: not(flagOf(user, 'accountenabled')),
  };
};
