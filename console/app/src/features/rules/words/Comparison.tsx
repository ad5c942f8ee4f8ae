import { Box, Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Template, Words } from './api';
import { difference } from './difference';

const signs = { both: ' ', earlier: '−', present: '+' } as const;
const colours = { both: undefined, earlier: 'red', present: 'green' } as const;

interface ComparisonProps {
  earlier: Template;
  present: Words;
}

/** What an earlier version said otherwise; the signs tell it without colour. */
export function Comparison({ earlier, present }: ComparisonProps) {
  const { t } = useTranslation();
  const whole = ({ subject, body }: { subject: string | null; body: string }) => (subject ? `${subject}\n\n${body}` : body);
  const lines = difference(whole(earlier), whole(present));
  const title = t('words.compare', { version: earlier.version });
  return (
    <Box component="section" aria-label={title}>
      <Text size="sm" fw={600} mb={4}>
        {title}
      </Text>
      {lines.every(({ side }) => side === 'both') ? (
        <Text size="sm" c="dimmed">
          {t('words.same')}
        </Text>
      ) : (
        <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap' }}>
          {lines.map(({ text, side }, index) => (
            <Text key={index} span display="block" fz="xs" ff="monospace" c={colours[side]}>
              {signs[side]} {text}
            </Text>
          ))}
        </Code>
      )}
    </Box>
  );
}
