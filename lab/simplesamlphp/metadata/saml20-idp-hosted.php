<?php
$idp = [
    'privatekey' => 'held.key',
    'certificate' => 'held.crt',
    'auth' => 'users',
    'NameIDFormat' => 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    'signature.algorithm' => 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
];
$metadata[getenv('LAB_ENTITY_ID')] = ['host' => '__DEFAULT__'] + $idp;
$metadata[getenv('LAB_OTHER_ENTITY_ID')] = ['host' => 'no-host.invalid'] + $idp;
