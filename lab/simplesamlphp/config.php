<?php
// Debian's configuration, but everything is written to the lab's own folder.
require '/etc/simplesamlphp/config.php';
$folder = getenv('LAB_FOLDER');
$config = array_merge($config, [
    'baseurlpath' => getenv('LAB_BASE'),
    'certdir' => "$folder/cert/",
    'loggingdir' => "$folder/log/",
    'datadir' => "$folder/data/",
    'tempdir' => "$folder/tmp",
    'metadatadir' => __DIR__ . '/metadata/',
    'logging.handler' => 'file',
    'secretsalt' => 'lab',
    'auth.adminpassword' => bin2hex(random_bytes(16)),
    'timezone' => 'UTC',
    'enable.saml20-idp' => true,
    'module.enable' => ['core' => true, 'saml' => true, 'exampleauth' => true],
    'store.type' => 'phpsession',
    'session.phpsession.savepath' => "$folder/tmp",
    'session.cookie.secure' => true,
    'errorreporting' => false,
]);
