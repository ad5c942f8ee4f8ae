import { useTranslation } from 'react-i18next';
import { fieldErrors, toProblem, type FieldError } from '../../api/problem';

/**
 * The errors of a failure by form path, in the reader's words where the broken rule has some, else in the service's. What
 * stands before the first colon of a message is what is at fault; it is in no language and goes into the reader's words.
 */
export function useFieldErrors(): (failure: unknown) => Record<string, string> {
  const { t, i18n } = useTranslation();
  const words = ({ rule, message }: FieldError) => {
    const known = `problem.rules.${rule}`;
    const [what] = message.split(': ');
    return rule && i18n.exists(known) ? t(known, { what, message }) : message;
  };
  return (failure) => fieldErrors(toProblem(failure), words);
}
