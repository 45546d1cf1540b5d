/** The prefix of the field in a finding about the settings of the application at the IdP; the topic follows it. */
export const APPLICATION_FIELD = 'IdP application/';
