package dev.muster.postmortem;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadInputOfPostmortemTest extends BadInputTest {}
