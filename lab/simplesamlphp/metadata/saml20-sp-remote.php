<?php
// The lab passes the service providers with each request, because simultaneous sign-ins may have different faults.
$metadata = json_decode(base64_decode($_SERVER['HTTP_X_LAB_CONFIGURATION'] ?? ''), true) ?? [];
