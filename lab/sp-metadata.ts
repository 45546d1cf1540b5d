import type { InstanceUrls } from './instance.ts';

/**
 * Metadata in the form in which AWS offers it for download: one NameIDFormat, every ACS of the instance, no signature
 * and no key. https://blog.revolve.team/2023/08/24/fixing-its-not-you-its-us-in-aws-iam-identity-center-aws-sso/ (with
 * its URLs blanked)
 */
export function serviceProviderMetadata({ issuer, acs, allAcs }: InstanceUrls): string {
  const services = [acs, ...allAcs.filter((url) => url !== acs)].map(
    (url, index) =>
      '    <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"' +
      ` Location="${url}" index="${index}"${index === 0 ? ' isDefault="true"' : ''}/>\n`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${issuer}">\n` +
    '  <md:SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true"' +
    ' protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">\n' +
    '    <md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>\n' +
    `${services.join('')}  </md:SPSSODescriptor>\n</md:EntityDescriptor>\n`
  );
}
