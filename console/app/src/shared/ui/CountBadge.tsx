import { Badge } from '@mantine/core';

/** How many wait behind a name; nothing for none. Two digits need more room than a circle has. */
export function CountBadge({ count }: { count: number }) {
  if (count === 0) return null;
  return (
    <Badge size="sm" variant="light" circle={count < 10} px={count < 10 ? 0 : 6}>
      {count}
    </Badge>
  );
}
