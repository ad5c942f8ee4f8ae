package dev.muster.comms.post;

import dev.muster.comms.status.ComponentStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/** What a post says of one component; what a person chose is not changed by rules. */
@Embeddable
public class PostClaim {
  @Enumerated(EnumType.STRING)
  private ComponentStatus status;

  @Column(name = "by_person")
  private boolean byPerson;

  protected PostClaim() {}

  PostClaim(ComponentStatus status, boolean byPerson) {
    this.status = status;
    this.byPerson = byPerson;
  }

  public ComponentStatus status() {
    return status;
  }

  public boolean byPerson() {
    return byPerson;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PostClaim claim && claim.status == status && claim.byPerson == byPerson;
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, byPerson);
  }
}
