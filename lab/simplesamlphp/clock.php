<?php
// Prepended to every script, so that SimpleSAMLphp gets the time of the lab's IdP for its messages. PHP looks a
// function up in the caller's namespace first. https://www.php.net/manual/en/language.namespaces.fallback.php

namespace SimpleSAML\Module\saml\IdP {
    function time(): int
    {
        return \time() + ($GLOBALS['lab_clock_offset'] ?? 0);
    }
}

namespace SAML2\Utilities {
    function time(): int
    {
        return \time() + ($GLOBALS['lab_clock_offset'] ?? 0);
    }
}
