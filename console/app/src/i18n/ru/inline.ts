/** Анализ там, где о нём пишут. */
export const inline = {
  open: 'Открыть',
  openOne: 'Открыть «{{name}}»',
  editOne: 'Изменить «{{name}}»',
  insert: 'Вставить рисунок',
};
