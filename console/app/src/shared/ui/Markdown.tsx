import { Typography } from '@mantine/core';
import ReactMarkdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** Markdown as text; HTML in it is shown as written, never run. */
export function Markdown({ children }: { children: string }) {
  return (
    <Typography fz="md">
      <ReactMarkdown remarkPlugins={[remarkGfm]}>{children}</ReactMarkdown>
    </Typography>
  );
}
