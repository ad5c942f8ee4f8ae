package dev.muster.postmortem;

import dev.muster.testkit.contract.TextsContract;

class TextsTest extends TextsContract {}
