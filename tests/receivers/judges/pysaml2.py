"""Puts sign-ins to pysaml2. In: a JSON list on standard input. Out: its version and a verdict for each."""
import importlib.metadata
import json
import logging
import sys
import time

from saml2 import BINDING_HTTP_POST, BINDING_HTTP_REDIRECT
from saml2.client import Saml2Client
from saml2.config import SPConfig

logging.disable(logging.CRITICAL)
now = {'at': 0}
gmtime = time.gmtime
# All its checks ask for this moment.
time.gmtime = lambda at=None: gmtime(now['at'] if at is None else at)


def metadata(sign_in):
    keys = ''.join(
        '<KeyDescriptor use="signing"><KeyInfo xmlns="http://www.w3.org/2000/09/xmldsig#"><X509Data><X509Certificate>'
        + certificate.replace('-----BEGIN CERTIFICATE-----', '').replace('-----END CERTIFICATE-----', '')
        + '</X509Certificate></X509Data></KeyInfo></KeyDescriptor>'
        for certificate in sign_in['certificates'])
    return (
        '<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="' + sign_in['issuer'] + '">'
        '<IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' + keys
        + '<SingleSignOnService Binding="' + BINDING_HTTP_REDIRECT + '" Location="https://idp.example/sso"/>'
        '</IDPSSODescriptor></EntityDescriptor>')


def client(sign_in):
    config = SPConfig()
    config.load({
        'entityid': sign_in['audience'],
        'xmlsec_binary': '/usr/bin/xmlsec1',
        'allow_unknown_attributes': True,
        'accepted_time_diff': 0,
        'metadata': {'inline': [metadata(sign_in)]},
        'service': {'sp': {
            'endpoints': {'assertion_consumer_service': [(sign_in['postedTo'], BINDING_HTTP_POST)]},
            'allow_unsolicited': sign_in['requestId'] is None,
            'want_response_signed': False,
            'want_assertions_signed': False,
            'want_assertions_or_response_signed': True,
        }},
    })
    return Saml2Client(config=config)


def judge(sign_in):
    now['at'] = sign_in['now']
    outstanding = {} if sign_in['requestId'] is None else {sign_in['requestId']: '/'}
    try:
        response = client(sign_in).parse_authn_request_response(sign_in['message'], BINDING_HTTP_POST, outstanding)
        if response is None:
            return 'no response'
        return None if response.get_subject() is not None else 'no subject'
    except Exception as error:
        return f'{type(error).__name__}: {error}'


sign_ins = json.load(sys.stdin)
print(json.dumps({'version': importlib.metadata.version('pysaml2'), 'refusals': [judge(each) for each in sign_ins]}))
