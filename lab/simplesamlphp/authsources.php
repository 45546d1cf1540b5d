<?php
$config = ['users' => [
    'exampleauth:UserPass',
    'alice:alicepass' => [
        'uid' => ['alice'],
        'mail' => ['alice@example.test'],
        'displayName' => ['Alice Example'],
    ],
]];
