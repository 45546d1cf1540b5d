/** How a finding about the settings of the application at the IdP begins its field; behind it stands the topic. */
export const APPLICATION_FIELD = 'IdP application/';
