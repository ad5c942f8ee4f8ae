package dev.muster.postmortem.approval;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.muster.postmortem.Api;
import dev.muster.postmortem.IncidentStory;
import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApprovalTest {
  private UUID id;
  private String path;

  @BeforeEach
  void draft() {
    IncidentStory story = new IncidentStory(UUID.randomUUID()).milestones(75, 180, 600, 1500, 1980);
    story.declare().resolve();
    id = Api.postmortemOf(story.id);
    path = ROOT + "/postmortems/" + id;
  }

  @Test
  void approvalNeedsAReview() {
    as(TestTokens.manager())
        .put(path + "/approval")
        .then()
        .statusCode(409)
        .body("code", equalTo("approval.not-in-review"));
  }

  @Test
  void somebodyElsesApprovalSuffices() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder());
    handIn();

    as(TestTokens.manager())
        .put(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("enough", equalTo(true))
        .body("approved", equalTo(true))
        .body("given.name", contains("test-manager"));
    as(TestTokens.responder())
        .get(path)
        .then()
        .body("status", equalTo("APPROVED"))
        .body("approval.needed", equalTo(1))
        .body("approval.mayApprove", equalTo(false));
  }

  @Test
  void theAuthorCannotApproveAlone() {
    Api.write(id, "root-cause", "A typo.", TestTokens.manager());
    handIn();

    as(TestTokens.manager())
        .put(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_REVIEW"))
        .body("enough", equalTo(false));
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "None"))
        .post(path + "/publish")
        .then()
        .statusCode(422)
        .body("errors.field", contains("approvals"));
    as(TestTokens.admin())
        .put(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"));
    as(TestTokens.manager())
        .body(Map.of("noActionItemsReason", "None"))
        .post(path + "/publish")
        .then()
        .statusCode(200);
  }

  @Test
  void anotherTextIsNotApproved() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder());
    handIn();
    as(TestTokens.manager()).put(path + "/approval").then().body("status", equalTo("APPROVED"));

    Api.write(id, "lessons", "Lint it.", TestTokens.responder()).statusCode(200);

    as(TestTokens.manager())
        .get(path)
        .then()
        .body("status", equalTo("IN_REVIEW"))
        .body("approval.given", empty())
        .body("approval.approved", equalTo(false));
  }

  @Test
  void anApprovalIsTakenBack() {
    Api.write(id, "root-cause", "A typo.", TestTokens.responder());
    handIn();
    as(TestTokens.manager()).put(path + "/approval").then().statusCode(200);
    as(TestTokens.manager()).put(path + "/approval").then().body("given.size()", equalTo(1));

    as(TestTokens.manager())
        .delete(path + "/approval")
        .then()
        .statusCode(200)
        .body("status", equalTo("IN_REVIEW"))
        .body("given", empty());
  }

  @Test
  void onlyThoseWhomTheTemplateNamesApprove() {
    handIn();

    as(TestTokens.responder())
        .put(path + "/approval")
        .then()
        .statusCode(403)
        .body("code", equalTo("approval.not-yours"));
    as(TestTokens.stakeholder()).put(path + "/approval").then().statusCode(403);
    as(TestTokens.stakeholder()).delete(path + "/approval").then().statusCode(403);
    as(TestTokens.responder())
        .body(Map.of("to", "APPROVED"))
        .post(path + "/status")
        .then()
        .statusCode(400);
  }

  private void handIn() {
    as(TestTokens.responder())
        .body(Map.of("to", "IN_REVIEW"))
        .post(path + "/status")
        .then()
        .statusCode(200);
  }
}
