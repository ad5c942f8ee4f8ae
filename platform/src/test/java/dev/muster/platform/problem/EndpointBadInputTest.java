package dev.muster.platform.problem;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;

/** The mechanisms that every service relies on to never answer bad input with a 5xx. */
@QuarkusTest
class EndpointBadInputTest extends BadInputTest {}
