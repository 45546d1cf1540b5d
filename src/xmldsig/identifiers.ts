/**
 * The algorithms that XML Signature, XML Encryption, Canonical XML and RFC 9231 define, whether or not this program
 * implements them. Letter case is ignored, so that a near miss is still recognised.
 */

const under = (prefix: string, names: string): readonly string[] => names.split(' ').map((name) => `${prefix}${name}`);

const KNOWN: ReadonlySet<string> = new Set(
  [
    ...under(
      'http://www.w3.org/2000/09/xmldsig#',
      'sha1 rsa-sha1 dsa-sha1 hmac-sha1 base64 enveloped-signature minimal X509Data rawX509Certificate',
    ),
    ...under(
      'http://www.w3.org/2001/04/xmldsig-more#',
      'md5 sha224 sha384 hmac-md5 hmac-sha224 hmac-sha256 hmac-sha384 hmac-sha512 rsa-md5 rsa-sha224 rsa-sha256 ' +
        'rsa-sha384 rsa-sha512 rsa-ripemd160 ecdsa-sha1 ecdsa-sha224 ecdsa-sha256 ecdsa-sha384 ecdsa-sha512',
    ),
    ...under(
      'http://www.w3.org/2007/05/xmldsig-more#',
      'sha1-rsa-MGF1 sha224-rsa-MGF1 sha256-rsa-MGF1 sha384-rsa-MGF1 sha512-rsa-MGF1 rsa-pss sha3-224 sha3-256 ' +
        'sha3-384 sha3-512 ecdsa-ripemd160',
    ),
    ...under('http://www.w3.org/2009/xmldsig11#', 'dsa-sha256'),
    ...under('http://www.w3.org/2021/04/xmldsig-more#', 'eddsa-ed25519 eddsa-ed448'),
    ...under('http://www.w3.org/2001/04/xmlenc#', 'sha256 sha512 ripemd160'),
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315',
    'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments',
    'http://www.w3.org/2001/10/xml-exc-c14n#',
    'http://www.w3.org/2001/10/xml-exc-c14n#WithComments',
    'http://www.w3.org/2006/12/xml-c14n11',
    'http://www.w3.org/2006/12/xml-c14n11#WithComments',
    'http://www.w3.org/TR/1999/REC-xpath-19991116',
    'http://www.w3.org/TR/1999/REC-xslt-19991116',
    'http://www.w3.org/2002/06/xmldsig-filter2',
  ].map((identifier) => identifier.toLowerCase()),
);

export const isXmlSignatureIdentifier = (text: string): boolean => KNOWN.has(text.toLowerCase());
