package dev.muster.comms.branding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How one page looks. */
@Entity
@Table(name = "page_branding")
public class PageBranding {
  @Id
  @Column(name = "page_id")
  private UUID pageId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Colours light;

  @JdbcTypeCode(SqlTypes.JSON)
  private Colours dark;

  private String css;

  @Column(name = "css_rules")
  private String cssRules;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "header_links")
  private List<PageLink> headerLinks;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "footer_links")
  private List<PageLink> footerLinks;

  @Version private long version;

  @Column(name = "updated_at")
  private Instant updatedAt;

  protected PageBranding() {}

  PageBranding(UUID pageId, BrandingSettings settings, Instant now) {
    this.pageId = pageId;
    change(settings, now);
  }

  final void change(BrandingSettings settings, Instant now) {
    light = settings.light();
    dark = settings.dark();
    css = settings.css();
    cssRules = css == null ? null : OwnCss.checked(css);
    headerLinks = settings.headerLinks();
    footerLinks = settings.footerLinks();
    updatedAt = now;
  }

  public BrandingSettings settings() {
    return new BrandingSettings(light, dark, css, headerLinks, footerLinks);
  }

  public long version() {
    return version;
  }
}
