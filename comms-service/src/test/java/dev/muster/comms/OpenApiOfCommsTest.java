package dev.muster.comms;

import dev.muster.testkit.rest.OpenApiContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiOfCommsTest extends OpenApiContractTest {}
