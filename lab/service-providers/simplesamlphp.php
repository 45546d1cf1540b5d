<?php

// SimpleSAMLphp as a service provider. Input: a JSON list of Responses on each line of standard input. Output: a line
// with its version and a verdict for each.

namespace SAML2\Utilities {
    function time(): int { return $GLOBALS['now']; }
}

namespace SAML2\Assertion\Validation\ConstraintValidator {
    function time(): int { return $GLOBALS['now']; }
}

namespace SimpleSAML\Module\saml {
    function time(): int { return $GLOBALS['now']; }
}

namespace {
    use SAML2\Binding;
    use SAML2\Response;
    use SimpleSAML\Configuration;
    use SimpleSAML\Module\saml\Message;

    error_reporting(0);
    require '/usr/share/simplesamlphp/lib/_autoload.php';

    Configuration::setPreLoadedConfig(Configuration::loadFromArray([
        'logging.handler' => 'errorlog',
        'logging.level' => 0,
        'assertion.allowed_clock_skew' => 0,
        'secretsalt' => 'unused',
    ]), 'config.php');

    function bare(string $pem): string
    {
        return preg_replace('/-----[^-]*-----|\s/', '', $pem);
    }

    function judge(array $signIn): ?string
    {
        $GLOBALS['now'] = (int) floor($signIn['now']);
        $url = parse_url($signIn['postedTo']);
        $_SERVER = [
            'HTTPS' => 'on', 'SERVER_PORT' => 443, 'HTTP_HOST' => $url['host'], 'SERVER_NAME' => $url['host'],
            'REQUEST_URI' => $url['path'], 'SCRIPT_NAME' => $url['path'], 'REQUEST_METHOD' => 'POST',
        ] + $_SERVER;
        $_POST = ['SAMLResponse' => $signIn['message']];
        $serviceProvider = Configuration::loadFromArray([
            'entityid' => $signIn['audience'],
            'redirect.sign' => false,
            'WantAssertionsSigned' => false,
        ]);
        $identityProvider = Configuration::loadFromArray([
            'entityid' => $signIn['issuer'],
            'keys' => array_map(fn (string $pem): array => [
                'type' => 'X509Certificate', 'signing' => true, 'encryption' => true, 'X509Certificate' => bare($pem),
            ], $signIn['certificates']),
        ]);
        try {
            $response = Binding::getCurrentBinding()->receive();
            if (!($response instanceof Response)) {
                return 'no Response';
            }
            // As in www/sp/saml2-acs.php, the issuer decides whose keys are tried. That file treats a Response to an
            // unknown request as unsolicited, so InResponseTo is not compared here.
            $issuer = $response->getIssuer();
            if ($issuer === null) {
                foreach ($response->getAssertions() as $assertion) {
                    $issuer = $assertion->getIssuer();
                }
            }
            if ($issuer === null || $issuer->getValue() !== $signIn['issuer']) {
                return 'unknown issuer';
            }
            foreach (Message::processResponse($serviceProvider, $identityProvider, $response) as $assertion) {
                if ($assertion->getNameId() === null) {
                    return 'no NameID';
                }
            }
            return null;
        } catch (Throwable $error) {
            return get_class($error) . ': ' . $error->getMessage();
        }
    }

    $version = Configuration::getInstance()->getVersion();
    // Node's pipe is a socket, on which PHP would wait only for default_socket_timeout, a minute, and then end.
    stream_set_timeout(STDIN, -1);
    while (($line = fgets(STDIN)) !== false) {
        $refusals = array_map('judge', json_decode($line, true));
        echo json_encode(['version' => $version, 'refusals' => $refusals], JSON_INVALID_UTF8_SUBSTITUTE), "\n";
    }
}
