import { Alert, Button, Group, Modal, Stack, type ModalProps } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { useProblemText } from '../ui/useProblemText';
import { useFieldErrors } from './useFieldErrors';
import { useReturnFocus } from './useReturnFocus';

interface FormModalProps<Values extends object, Output> {
  title: string;
  opened: boolean;
  /** Closes the dialog, after success too. */
  onClose: () => void;
  /** When giving up differs from having succeeded. */
  onCancel?: () => void;
  form: UseFormReturnType<Values>;
  send: (values: Values) => Promise<Output>;
  /** What is out of date afterwards. */
  touches?: QueryKey[];
  onDone?: (output: Output) => void;
  /** Fields of the service that people do not fill in themselves, and the field that they come from. */
  derived?: Record<string, string>;
  submitLabel?: string;
  danger?: boolean;
  /** What must be settled before it can be sent; stands in place of the service's refusal. */
  conflict?: ReactNode;
  size?: ModalProps['size'];
  children: ReactNode;
}

/** A form in a dialog: errors of the service appear beside their fields, the rest above the button. */
export function FormModal<Values extends object, Output>(props: FormModalProps<Values, Output>) {
  const { title, opened, onClose, onCancel = onClose, size = 'md', children } = props;
  const { t } = useTranslation();
  useReturnFocus();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  return (
    <Modal
      opened={opened}
      onClose={onCancel}
      title={title}
      size={size}
      fullScreen={narrow}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Body {...props}>{children}</Body>
    </Modal>
  );
}

function Body<Values extends object, Output>({
  form,
  send,
  touches = [],
  onClose,
  onCancel = onClose,
  onDone,
  derived = {},
  submitLabel,
  danger,
  conflict,
  children,
}: FormModalProps<Values, Output>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const fieldErrors = useFieldErrors();
  const errorsOf = (failure: unknown) =>
    Object.fromEntries(Object.entries(fieldErrors(failure)).map(([path, message]) => [derived[path] ?? path, message]));
  const command = useMutation({
    mutationFn: send,
    onSuccess: (output) => {
      for (const queryKey of touches) void client.invalidateQueries({ queryKey });
      onClose();
      onDone?.(output);
      form.reset();
    },
    onError: (error) => form.setErrors(errorsOf(error)),
  });
  const { reset } = command;
  const isInConflict = Boolean(conflict);
  useEffect(() => {
    if (isInConflict) reset();
  }, [isInConflict, reset]);
  const problem = command.error ? toProblem(command.error) : undefined;
  const errors = problem ? errorsOf(command.error) : {};
  const elsewhere = Object.entries(errors).filter(([path]) => !form.getInputNode(path));
  const beside = elsewhere.length < Object.keys(errors).length;
  return (
    <form onSubmit={form.onSubmit((values) => command.mutate(values))} noValidate>
      <Stack gap="sm">
        {children}
        {conflict}
        {problem && (
          <Alert color="red" title={problemText(problem).title} role="alert">
            {(!beside || elsewhere.length > 0) && (
              <>
                {!beside && problemText(problem).text}
                {elsewhere.map(([path, message]) => (
                  <div key={path}>
                    {path}: {message}
                  </div>
                ))}
              </>
            )}
          </Alert>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={command.isPending} disabled={isInConflict} color={danger ? 'red' : undefined}>
            {submitLabel ?? t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
