<?php
// The lab hands the service providers over with each request: sign-ins at one time may have different faults.
$metadata = json_decode(base64_decode($_SERVER['HTTP_X_LAB_CONFIGURATION'] ?? ''), true) ?? [];
