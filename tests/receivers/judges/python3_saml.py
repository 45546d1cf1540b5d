"""Puts sign-ins to python3-saml. In: a JSON list on standard input. Out: its version and a verdict for each."""
import json
import sys
from urllib.parse import urlsplit

from onelogin.saml2.response import OneLogin_Saml2_Response
from onelogin.saml2.settings import OneLogin_Saml2_Settings
from onelogin.saml2.utils import OneLogin_Saml2_Utils

BINDING = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-'


def settings(sign_in):
    certificates = [c.replace('-----BEGIN CERTIFICATE-----', '').replace('-----END CERTIFICATE-----', '').replace('\n', '')
                    for c in sign_in['certificates']]
    return OneLogin_Saml2_Settings({
        'strict': True,
        'sp': {
            'entityId': sign_in['audience'],
            'assertionConsumerService': {'url': sign_in['postedTo'], 'binding': BINDING + 'POST'},
            'NameIDFormat': 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
        },
        'idp': {
            'entityId': sign_in['issuer'],
            'singleSignOnService': {'url': 'https://idp.example/sso', 'binding': BINDING + 'Redirect'},
            'x509certMulti': {'signing': certificates},
        },
        'security': {'wantMessagesSigned': False, 'wantAssertionsSigned': False, 'wantNameId': True,
                     'rejectDeprecatedAlgorithm': False, 'allowRepeatAttributeName': True,
                     # Its schema check is an option, on by default.
                     'wantXMLValidation': True, 'wantAttributeStatement': False},
    }, sp_validation_only=True)


def judge(sign_in):
    OneLogin_Saml2_Utils.now = staticmethod(lambda: sign_in['now'])
    url = urlsplit(sign_in['postedTo'])
    request = {'https': 'on', 'http_host': url.netloc, 'script_name': url.path, 'get_data': {}, 'post_data': {}}
    try:
        response = OneLogin_Saml2_Response(settings(sign_in), sign_in['message'])
        if response.is_valid(request, sign_in['requestId']):
            response.get_nameid()
            return None
        return str(response.get_error()) or 'refused'
    except Exception as error:
        return f'{type(error).__name__}: {error}'


import importlib.metadata

sign_ins = json.load(sys.stdin)
print(json.dumps({'version': importlib.metadata.version('python3-saml'), 'refusals': [judge(each) for each in sign_ins]}))
