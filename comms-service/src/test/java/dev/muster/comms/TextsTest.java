package dev.muster.comms;

import dev.muster.testkit.contract.TextsContract;

class TextsTest extends TextsContract {}
