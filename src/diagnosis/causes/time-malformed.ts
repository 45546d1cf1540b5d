import type { Assertion, SamlResponse } from '../../saml/messages.ts';
import { parseDateTime } from '../../saml/time.ts';
import { samlCore } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import type { Weight } from '../finding.ts';
import { ruleValue, stated } from '../value.ts';

interface Time {
  readonly field: string;
  readonly text: string | null;
}

const timesOfAssertion = (assertion: Assertion): readonly Time[] => [
  { field: 'Assertion/@IssueInstant', text: assertion.issueInstant },
  { field: 'Assertion/Conditions/@NotBefore', text: assertion.notBefore },
  { field: 'Assertion/Conditions/@NotOnOrAfter', text: assertion.notOnOrAfter },
  ...assertion.subjectConfirmations.flatMap((confirmation) => [
    { field: 'SubjectConfirmationData/@NotBefore', text: confirmation.notBefore },
    { field: 'SubjectConfirmationData/@NotOnOrAfter', text: confirmation.notOnOrAfter },
  ]),
  ...assertion.authnStatements.flatMap((statement) => [
    { field: 'AuthnStatement/@AuthnInstant', text: statement.authnInstant },
    { field: 'AuthnStatement/@SessionNotOnOrAfter', text: statement.sessionNotOnOrAfter },
  ]),
];

const timesOf = (response: SamlResponse): readonly Time[] => [
  { field: 'Response/@IssueInstant', text: response.issueInstant },
  ...response.assertions.flatMap(timesOfAssertion),
];

/**
 * SAML requires UTC (saml-core 1.3.3). XML Schema ignores white space around a time, but no service provider that was
 * tried does.
 */
const weightOf = (text: string): Weight | null => {
  const time = parseDateTime(text);
  if (!time.ok) return 'decisive';
  if (time.value.offset === 'other' || /\s/.test(text)) return 'likely';
  return time.value.offset === 'none' ? 'notice' : null;
};

const faultsOf = ({ field, text }: Time): readonly Fault[] => {
  if (text === null) return [];
  const weight = weightOf(text);
  if (weight === null) return [];
  return [
    {
      weight,
      field,
      expected: ruleValue('xs:dateTime, UTC'),
      received: stated('time', text),
      expectedFrom: 'saml-rule',
    },
  ];
};

/** A time is not an xs:dateTime, or has an offset other than Z, although SAML requires UTC. */
export const timeMalformed: MessageCheck<'time-malformed'> = {
  code: 'time-malformed',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('1.3.3')],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response }) => (response ? failingOrPass(timesOf(response).flatMap(faultsOf)) : NOT_APPLICABLE),
};
