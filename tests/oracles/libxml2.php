<?php
// Judges XML documents with libxml2 through PHP's DOM. Standard input: one document on each line, in base64. Standard
// output: one line of JSON for each, in order, with the canonical forms only if libxml2 accepts the document.
libxml_use_internal_errors(true);
while (($line = fgets(STDIN)) !== false) {
    $document = new DOMDocument();
    $bytes = base64_decode(trim($line));
    $accepted = $bytes !== '' && $document->loadXML($bytes, LIBXML_NONET);
    $errors = array_map(
        fn($error) => ['level' => $error->level, 'code' => $error->code, 'message' => trim($error->message)],
        libxml_get_errors()
    );
    libxml_clear_errors();
    $verdict = ['accepted' => $accepted, 'errors' => $errors];
    if ($accepted) {
        $verdict['c14n'] = $document->C14N(false, true);
        $verdict['exclusive'] = $document->C14N(true, true);
        libxml_clear_errors();
    }
    echo json_encode($verdict, JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
