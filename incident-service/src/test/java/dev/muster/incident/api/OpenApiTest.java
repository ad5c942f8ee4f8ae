package dev.muster.incident.api;

import dev.muster.testkit.rest.OpenApiContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest extends OpenApiContractTest {}
