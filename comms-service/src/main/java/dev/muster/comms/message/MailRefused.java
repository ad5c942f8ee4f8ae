package dev.muster.comms.message;

import java.util.UUID;

/** A mail server refused a subscriber's mailbox for good; told in the transaction that notes it. */
public record MailRefused(UUID subscriberId, String why) {}
