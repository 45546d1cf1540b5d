<?php

// Makes one signed Response with SimpleSAMLphp's own SAML2 library. In: JSON on standard input. Out: the XML.

require '/usr/share/simplesamlphp/vendor/autoload.php';

use RobRichards\XMLSecLibs\XMLSecurityKey;
use SAML2\Assertion;
use SAML2\Response;
use SAML2\XML\saml\Issuer;
use SAML2\XML\saml\NameID;
use SAML2\XML\saml\SubjectConfirmation;
use SAML2\XML\saml\SubjectConfirmationData;

final class Container extends SAML2\Compat\AbstractContainer
{
    public function getLogger(): Psr\Log\LoggerInterface { return new Psr\Log\NullLogger(); }
    public function generateId(): string { return '_' . bin2hex(random_bytes(12)); }
    public function debugMessage($message, string $type): void {}
    public function redirect(string $url, array $data = []): void {}
    public function postRedirect(string $url, array $data = []): void {}
    public function getTempDir(): string { return sys_get_temp_dir(); }
    public function writeFile(string $filename, string $data, int $mode = null): void {}
}

SAML2\Compat\ContainerSingleton::setContainer(new Container());

$in = json_decode(stream_get_contents(STDIN), true);

$key = new XMLSecurityKey($in['algorithm'], ['type' => 'private']);
$key->loadKey($in['privateKey']);

$issuer = function (?string $value): ?Issuer {
    if ($value === null) {
        return null;
    }
    $issuer = new Issuer();
    $issuer->setValue($value);
    return $issuer;
};

$response = new Response();
$response->setId($in['responseId']);
$response->setIssueInstant($in['issueInstant']);
$response->setIssuer($issuer($in['responseIssuer']));
$response->setDestination($in['destination']);
$response->setInResponseTo($in['inResponseTo']);
$response->setStatus(['Code' => $in['status'][0], 'SubCode' => $in['status'][1] ?? null, 'Message' => $in['statusMessage']]);

if (str_ends_with($in['status'][0], ':Success')) {
    $assertion = new Assertion();
    $assertion->setIssueInstant($in['issueInstant']);
    $assertion->setIssuer($issuer($in['issuer']));

    $nameId = new NameID();
    $nameId->setValue($in['nameId']);
    $nameId->setFormat($in['nameIdFormat']);
    $assertion->setNameId($nameId);

    $data = new SubjectConfirmationData();
    $data->setRecipient($in['recipient']);
    $data->setInResponseTo($in['inResponseTo']);
    $data->setNotOnOrAfter($in['confirmedUntil']);
    $confirmation = new SubjectConfirmation();
    $confirmation->setMethod('urn:oasis:names:tc:SAML:2.0:cm:bearer');
    $confirmation->setSubjectConfirmationData($data);
    $assertion->setSubjectConfirmation([$confirmation]);

    $assertion->setNotBefore($in['notBefore']);
    $assertion->setNotOnOrAfter($in['notOnOrAfter']);
    if ($in['audiences'] !== []) {
        $assertion->setValidAudiences($in['audiences']);
    }
    $assertion->setAuthnInstant($in['issueInstant']);
    $assertion->setAuthnContextClassRef('urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport');
    $assertion->setSessionIndex('_s1');
    $assertion->setSessionNotOnOrAfter($in['sessionEnd']);
    $assertion->setAttributeNameFormat('urn:oasis:names:tc:SAML:2.0:attrname-format:basic');
    $assertion->setAttributes(array_column($in['attributes'], 'values', 'name'));
    if (in_array('Assertion', $in['signed'], true)) {
        $assertion->setSignatureKey($key);
        $assertion->setCertificates($in['certificates']);
    }
    $response->setAssertions([$assertion]);
}

if (in_array('Response', $in['signed'], true)) {
    $response->setSignatureKey($key);
    $response->setCertificates($in['certificates']);
    $element = $response->toSignedXML();
} else {
    $element = $response->toUnsignedXML();
}

echo $element->ownerDocument->saveXML($element);
