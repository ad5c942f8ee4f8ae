package dev.muster.postmortem;

import dev.muster.testkit.rest.OpenApiContractTest;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiOfPostmortemTest extends OpenApiContractTest {}
