<?php
// Canonical forms of an element within its document, by libxml2 through PHP's DOM. Standard input: one JSON object on
// each line, {"xml", "id", "exclusive", "comments", "prefixes"}: the element is the one whose attribute `subtree` has
// that id. Standard output: one JSON string for each, in order.
while (($line = fgets(STDIN)) !== false) {
    $task = json_decode($line, true);
    $document = new DOMDocument();
    $document->loadXML($task['xml'], LIBXML_NONET);
    $element = (new DOMXPath($document))->query("//*[@subtree='{$task['id']}']")->item(0);
    echo json_encode($element->C14N($task['exclusive'], $task['comments'], null, $task['prefixes'])), "\n";
}
