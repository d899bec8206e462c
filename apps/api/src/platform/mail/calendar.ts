import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Invitation, Person } from "./letter.ts";

interface Sender {
  readonly from: string;
  readonly baseUrl: URL;
}

/**
 * The appointment as a calendar file for one person (RFC 5545, RFC 5546). Times are UTC, so no time zone has to be described. Only the person it
 * is sent to stands in it: an attendee's address would tell the company how to reach a learner.
 */
export function calendarFile(to: Person, invitation: Invitation, { from, baseUrl }: Sender): string {
  const isCancelled = invitation.method === "CANCEL";
  const calendar = ical({
    prodId: { company: "Leerplek", product: "Leerplek", language: to.language.toUpperCase() },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: invitation.uid,
    sequence: invitation.sequence,
    start: invitation.startsAt,
    end: invitation.endsAt,
    stamp: invitation.changedAt,
    summary: invitation.summary,
    location: invitation.location,
    url: new URL(invitation.path, baseUrl).href,
    organizer: { name: "Leerplek", email: from },
    attendees: [{ name: to.name || to.email, email: to.email, rsvp: false }],
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
