package dev.muster.incident.api;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class BadRequestsTest extends BadInputTest {}
