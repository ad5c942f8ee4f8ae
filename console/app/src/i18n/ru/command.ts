export const brief = {
  title: 'Сводка',
  asOf: 'на',
  nothing: 'Ничего.',
  late: 'просрочено,',
  read: 'Прочитать сводку',
  me: 'Введите меня в курс',
  goesAlong: 'Что передаётся вместе с ролью',
  offer: { OFFERED: 'предложено', ACCEPTED: 'принято', DECLINED: 'отклонено', WITHDRAWN: 'отозвано' },
};

export const next = {
  title: 'Что делать дальше',
  late: 'Просрочено',
  soon: 'Скоро',
  show: 'Показать',
  do: {
    TAKE_COMMAND: 'Принять командование',
    ACKNOWLEDGE: 'Принять',
    POST_UPDATE: 'Написать',
    CALL_PEOPLE: 'Вызвать людей',
    RESOLVE: 'Завершить',
    DECIDE: 'Решить',
    OBJECT: 'Возразить',
    RECORD_OUTCOME: 'Записать',
    ASSIGN_ROLE: 'Назначить',
    ASK_ABOUT_TASK: 'Выполнена',
    ASSESS_IMPACT: 'Записать',
    TICK: 'Сделано',
    PROPOSE_HYPOTHESIS: 'Добавить',
    VOUCH: 'Подтвердить',
    CLOSE: 'Закрыть',
  },
};

export const checklist = {
  title: 'Чек-лист',
  none: 'У этого инцидента нет чек-листа.',
  phase: { TRIAGE: 'Оценка', RESPONSE: 'Реагирование', RESOLUTION: 'Завершение', AFTER: 'После' },
  progress: '{{done}} из {{all}}',
  overdue_one: '{{count}} просрочен',
  overdue_few: '{{count}} просрочено',
  overdue_many: '{{count}} просрочено',
  overdue_other: '{{count}} просрочено',
  showDone_one: 'Показать {{count}} сделанный',
  showDone_few: 'Показать {{count}} сделанных',
  showDone_many: 'Показать {{count}} сделанных',
  showDone_other: 'Показать {{count}} сделанного',
  hideDone: 'Скрыть сделанное',
  seen: 'отмечено само',
  give: 'Кто делает: {{item}}',
  giveTitle: 'Кто это делает?',
  giveBack: 'Пусто — вернуть роли.',
};

export const demands = {
  title: 'Чего требует эта серьёзность',
  paged: 'Кого вызвали',
  nobodyPaged: 'Пока никого не вызывали.',
  called: '{{whom}}, кто вызвал: {{by}}',
  people: 'Сколько нужно людей',
  inside: 'Новости внутри',
  public: 'Сообщения клиентам',
  room: 'Штаб',
  postmortem: 'Постмортем',
  mandatory: 'создаётся сам после завершения',
};

export const roles = {
  skills: 'Нужные умения',
  override: 'Почему всё-таки этот человек',
  overrideHelp: 'Каталог называет для этой роли других; менеджер может назначить и вопреки ему, указав причину.',
};

export const structure = {
  title: 'Кто кому подчиняется',
  nobody: 'Ролей пока ни у кого нет.',
  form: 'Создать группу',
  formThis: 'Создать',
  dissolve: 'Распустить',
  overload: 'У {{name}} в подчинении {{reports}}; хорошо вести можно не больше {{most}}.',
  proposal: '{{branch}}: старший {{lead}}, в группе {{members}}',
  thin_one: 'В подчинении только {{count}} человек, руководит {{name}}; если меньше {{least}}, группа лишь мешает.',
  thin_few: 'В подчинении только {{count}} человека, руководит {{name}}; если меньше {{least}}, группа лишь мешает.',
  thin_many: 'В подчинении только {{count}} человек, руководит {{name}}; если меньше {{least}}, группа лишь мешает.',
  thin_other: 'В подчинении только {{count}} человека, руководит {{name}}; если меньше {{least}}, группа лишь мешает.',
  name: 'Название',
  lead: 'Кто старший',
  members: 'Кто в группе',
  oneSupervisor: 'Кто состоял в другой группе, выйдет из неё: руководитель у каждого один.',
};

export const members = {
  title: 'Кому виден',
  help: 'Это закрытый инцидент: его видят эти люди и администраторы.',
  admit: 'Открыть доступ человеку',
  admitHelp: 'Ему станет видно всё, что написано, с самого начала.',
  admitNow: 'Открыть доступ',
  dismiss: 'Закрыть доступ: {{name}}',
};

export const handOver = {
  of: 'Передать роль: {{role}}',
  offer: 'Предложить',
  offered: '{{from}} предлагает роль «{{role}}»: {{to}}',
  offeredToYou: '{{from}} предлагает вам роль «{{role}}»',
  waits: 'предложена: {{name}}',
  whyNot: 'Почему нет? Можно не указывать.',
};

export const severityStory = {
  title: 'Все решения о серьёзности',
  known: 'Было известно',
  not: 'нет: {{fact}}',
};
