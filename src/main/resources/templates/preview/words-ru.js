const russian = {
  title: 'Диалоги', skip: 'К содержанию', search: 'Искать во всех текстах и именах', language: 'Язык',
  beside: 'рядом', none: 'нет', pageLanguage: 'Страница', dark: 'Тёмная', places: 'Диалоги и списки',
  draft: 'черновик', results: 'Что нашлось', found: 'Найдено: {count}', foundFirst: 'Найдено: {count}. Показаны первые {shown}.',
  nothing: 'Ничего не нашлось.', name: 'имя',

  overview: 'Обзор', allSteps: 'Все шаги', findings: 'Замечания', lines: 'Тексты вне шагов', dialogs: 'Диалоги',
  errors: 'ошибки', warnings: 'предупреждения', error: 'ошибка', warning: 'предупреждение',
  wellDone: 'Замечаний нет: всё в порядке.',
  showFindings: 'Показать все замечания', toStep: 'К шагу', steps: 'Шаги', counted: 'шагов: {steps}',
  writtenIn: 'Папка {folder}, исходный язык: {language}.', noDialogs: 'Ни один диалог не прочитан. Почему — в замечаниях.',
  graphOf: 'Куда ведут шаги', graphAll: 'Какой диалог куда ведёт', legend: 'Что значат знаки',
  tooMany: 'В этом диалоге слишком много шагов для рисунка.', hubs: 'Сюда ведут многие',
  hubsWhy: 'К этим диалогам и обратно в меню линии не проведены: туда ведёт почти всё.',
  unread: 'Этот файл не прочитан: почему — в замечаниях.',

  emergency: 'экстренно', urgent: 'срочно', routine: 'не срочно', no_triage: 'не записывает', calls: 'зовёт оператора',
  start: 'начало', end: 'конец', entry: 'бот приводит сам', dead: 'сюда никто не попадёт', lineBack: 'ведёт назад',
  outward: 'ведёт в другие диалоги', inward: 'сюда ведут другие диалоги',

  missing: 'Текста пока нет: {language}', missingLabel: 'нет подписи: {id}', stale: 'старее исходного текста',
  freeText: 'Если человек пишет сам:', stays: 'и снова этот шаг', noOther: 'Ответа на свободный текст здесь нет.',
  otherShared: 'общий для диалога',

  does: 'Что происходит', buttons: 'Кнопки', effectLogRequest: 'Записывает обращение: {triage}, тема {topic}.',
  effectCallOperator: 'Зовёт дежурных операторов.', effectAnswer: 'запоминает {name} = {value}', effectSay: 'Говорит {step}.',
  effectRemark: 'Говорит строку {line}.', goTo: 'ведёт к', goReturn: 'назад, где человек был; иначе в меню',
  notThere: 'такого шага нет', thenGo: 'Сразу идёт дальше:', needsFirst: 'Сначала спрашивает, если не знает, {answer}:',
  endAdds: 'Дальше ничего не ведёт, поэтому бот добавляет кнопку в меню.', toMenu: 'в меню',
  videos: 'На жестовом языке:', slot: 'видео пока нет',
  rule: 'Рассказывает о правиле', ruleSource: 'источник', lastChecked: 'проверено', validFrom: 'действует с', until: 'до',
  unknown: 'неизвестно', was: 'Прежние имена:', from: 'Сюда ведут:', fromNowhere: 'Сюда не ведёт ни один шаг.',
  plans: 'Планы, которые здесь проходят:', noPlans: 'Планы здесь не проходят.',

  linesPERSON: 'Людям', linesDESK: 'Операторам', lineName: 'имя', placeholders: 'подставляется, когда говорится',
};
