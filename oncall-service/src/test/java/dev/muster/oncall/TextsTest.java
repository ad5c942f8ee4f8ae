package dev.muster.oncall;

import dev.muster.testkit.contract.TextsContract;

class TextsTest extends TextsContract {}
