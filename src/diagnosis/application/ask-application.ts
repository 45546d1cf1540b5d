import { type CheckResults, NO_RESULTS, resultsOf } from '../ask-checks.ts';
import { CHECKS } from '../causes.ts';
import type { Context } from '../context.ts';
import { anyoneAssigned, applicationEnabled, applicationOfSaml } from './access.ts';
import { acsLacking, acsMalformed, acsUnknown, destinationSet, recipientSet } from './acs.ts';
import type { ApplicationCheck } from './application-check.ts';
import { audienceNotSet, audienceSet, wrongApplicationSet } from './audience.ts';
import { algorithmSet, assertionSigned, certificatesHeld, encryptionSet, requestsSigned } from './signature.ts';
import { issuerSet, lifetimeSet, nameIdFormatSet, nameIdSourceSet } from './subject.ts';

const APPLICATION_CHECKS: readonly ApplicationCheck[] = [
  wrongApplicationSet,
  audienceSet,
  audienceNotSet,
  acsMalformed,
  acsUnknown,
  acsLacking,
  recipientSet,
  destinationSet,
  issuerSet,
  nameIdFormatSet,
  nameIdSourceSet,
  assertionSigned,
  algorithmSet,
  encryptionSet,
  requestsSigned,
  certificatesHeld,
  lifetimeSet,
  applicationEnabled,
  applicationOfSaml,
  anyoneAssigned,
];

/** What the settings of the application at the IdP show, if they were imported. */
export const askApplication = (context: Context): CheckResults => {
  const application = context.instance?.application ?? null;
  if (application === null) return NO_RESULTS;
  return resultsOf(
    APPLICATION_CHECKS.flatMap(({ code, ask }) => {
      const check = CHECKS.find((each) => each.code === code);
      return check === undefined ? [] : [{ check, result: ask(application, context) }];
    }),
    context,
  );
};
