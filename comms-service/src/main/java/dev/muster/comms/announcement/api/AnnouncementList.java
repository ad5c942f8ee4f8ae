package dev.muster.comms.announcement.api;

import java.util.List;

/** The announcements of a page; few enough for one answer. */
public record AnnouncementList(List<AnnouncementResponse> items) {}
