package dev.muster.incident;

import dev.muster.testkit.contract.TextsContract;

class TextsTest extends TextsContract {}
