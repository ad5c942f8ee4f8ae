package dev.muster.comms.subscriber.api;

import dev.muster.comms.subscriber.SubscriberAdmin.Figure;
import java.util.List;

/** How many subscribers there are of each channel and state; what there is none of is left out. */
public record FigureList(List<Figure> items) {}
