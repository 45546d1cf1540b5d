/** How a finding about the settings of the application at the IdP begins its field; the topic follows. */
export const APPLICATION_FIELD = 'IdP application/';
