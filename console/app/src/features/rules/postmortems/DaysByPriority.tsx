import { Fieldset, NumberInput, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { priorities, type PostmortemPolicy } from '../model';

interface DaysByPriorityProps<Values extends PostmortemPolicy> {
  form: UseFormReturnType<Values>;
  legend: string;
  /** Where the form keeps the business days by priority. */
  field: 'dueBusinessDays' | 'followUp.assignBusinessDays';
  max: number;
}

/** Business days for each priority of action items. */
export function DaysByPriority<Values extends PostmortemPolicy>({ form, legend, field, max }: DaysByPriorityProps<Values>) {
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs">
        {priorities.map((priority) => (
          <NumberInput
            key={priority}
            label={priority}
            min={0}
            max={max}
            allowDecimal={false}
            {...form.getInputProps(`${field}.${priority}`)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
