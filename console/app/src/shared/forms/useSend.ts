import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { useProblemText } from '../ui/useProblemText';

interface SendOptions<Input, Output> {
  /** What is out of date afterwards. */
  touches?: QueryKey[];
  /** Said when it worked. */
  said?: string;
  onDone?: (output: Output, input: Input) => void;
  /** Commands with the same name go out one after the other. */
  inTurn?: string;
  /** Forms show their failure themselves. */
  quiet?: boolean;
}

/** What a service answers when somebody else was faster. */
const refused = new Set([404, 409, 412]);

/** A command to a service: says what went wrong, refreshes what it changed or what was out of date. */
export function useSend<Input = void, Output = unknown>(
  send: (input: Input) => Promise<Output>,
  { touches = [], said, onDone, inTurn, quiet }: SendOptions<Input, Output> = {},
) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: send,
    scope: inTurn ? { id: inTurn } : undefined,
    onSuccess: (output, input) => {
      for (const queryKey of touches) void client.invalidateQueries({ queryKey });
      if (said) notifications.show({ message: said, color: 'pine' });
      onDone?.(output, input);
    },
    onError: (error) => {
      if (quiet) return;
      const problem = toProblem(error);
      if (refused.has(problem.status)) for (const queryKey of touches) void client.invalidateQueries({ queryKey });
      const { title, text } = problemText(problem);
      notifications.show({ title, message: text, color: 'red', closeButtonProps: { 'aria-label': t('common.close') } });
    },
  });
}
