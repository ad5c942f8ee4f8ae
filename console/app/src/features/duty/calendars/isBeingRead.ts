/** Servers get half a minute of rest between two readings; one that comes within it is worth waiting for. */
const rest = 35_000;

/** Whether a calendar is about to be read because somebody asked for it, so that its state changes soon. */
export function isBeingRead({ nextReadAt }: { nextReadAt: string }, now: number): boolean {
  return Date.parse(nextReadAt) - now < rest;
}
