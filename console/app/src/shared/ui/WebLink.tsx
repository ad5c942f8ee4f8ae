import { Anchor, Text, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface WebLinkProps extends Pick<AnchorProps, 'size' | 'inherit' | 'underline'> {
  to: string;
  /** What is shown in place of the address. */
  children?: ReactNode;
}

/** A link that people gave, in a tab of its own; what is no address of the web is shown as it was written. */
export function WebLink({ to, children, size, inherit, underline }: WebLinkProps) {
  return /^https?:\/\/\S+$/i.test(to) ? (
    <Anchor href={to} target="_blank" rel="noreferrer noopener" size={size} inherit={inherit} underline={underline}>
      {children ?? to}
    </Anchor>
  ) : (
    <Text span size={size} inherit={inherit}>
      {to}
    </Text>
  );
}
