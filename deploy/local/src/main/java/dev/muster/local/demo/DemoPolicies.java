package dev.muster.local.demo;

import static dev.muster.local.demo.DemoWorld.ADA;

import java.util.Map;

/** Puts the policies with short clocks in force, which the services ship under the name demo. */
final class DemoPolicies {
  private static final String TIMING = "/api/incident/v1/timing-policies";
  private static final String POSTMORTEM = "/api/postmortem/v1/policies";
  private static final String COMMS = "/api/comms/v1/policy";

  private final DemoWorld world;

  DemoPolicies(DemoWorld world) {
    this.world = world;
  }

  void ensure() {
    Api incident = world.incident(ADA);
    if (!incident.get(TIMING).at("/current/name").asText().equals("demo")) {
      incident.put(TIMING, Map.of("preset", "demo"));
    }
    Api comms = world.comms(ADA);
    if (!comms.get(COMMS).at("/preset").asText().equals("demo")) {
      comms.put(COMMS + "/preset", Map.of("preset", "demo"));
    }
    Api postmortem = world.postmortem(ADA);
    if (!postmortem.get(POSTMORTEM + "/current").at("/name").asText().equals("demo")) {
      postmortem.post(POSTMORTEM, Map.of("preset", "DEMO"));
    }
  }
}
