const english = {
  title: 'Dialogs', skip: 'To the content', search: 'Search all texts and names', language: 'Language',
  beside: 'beside', none: 'none', pageLanguage: 'Page', dark: 'Dark', places: 'Dialogs and lists',
  draft: 'draft', results: 'What was found', found: 'Found: {count}', foundFirst: 'Found: {count}. Shown are the first {shown}.',
  nothing: 'Nothing was found.', name: 'name',

  overview: 'Overview', allSteps: 'All steps', findings: 'Findings', lines: 'Texts outside the steps', dialogs: 'Dialogs',
  errors: 'errors', warnings: 'warnings', error: 'error', warning: 'warning', wellDone: 'No findings: all is well.',
  showFindings: 'Show all findings', toStep: 'To the step', steps: 'Steps', counted: '{steps} steps',
  writtenIn: 'Folder {folder}, written in {language}.', noDialogs: 'No dialog could be read. The findings say why.',
  graphOf: 'How the steps lead on', graphAll: 'Which dialog leads to which', legend: 'What the signs mean',
  tooMany: 'This dialog has too many steps to be drawn.', hubs: 'Many dialogs lead here',
  hubsWhy: 'No lines are drawn to these dialogs, nor back to the menu: nearly everything leads there.',
  unread: 'This file could not be read: the findings say why.',

  emergency: 'emergency', urgent: 'urgent', routine: 'routine', no_triage: 'logs nothing', calls: 'calls an operator',
  start: 'start', end: 'end', entry: 'the bot leads here itself', dead: 'nobody gets here', lineBack: 'leads back',
  outward: 'leads to other dialogs', inward: 'reached from other dialogs',

  missing: 'No text in {language} yet', missingLabel: 'no label: {id}', stale: 'older than the base text',
  freeText: 'Somebody writes instead:', stays: 'and the same step again', noOther: 'There is no answer to free text here.',
  otherShared: 'the same in the whole dialog',

  does: 'What it does', buttons: 'Buttons', effectLogRequest: 'Logs a help request: {triage}, topic {topic}.',
  effectCallOperator: 'Calls the operators on duty.', effectAnswer: 'keeps {name} = {value}', effectSay: 'Says {step}.',
  effectRemark: 'Says the line {line}.', goTo: 'leads to', goReturn: 'back to where the person was; else to the menu',
  notThere: 'there is no such step', thenGo: 'Goes on at once:', needsFirst: 'Asks first, if not known, {answer}:',
  endAdds: 'Nothing leads on from here, so the bot adds a button to the menu.', toMenu: 'to the menu',
  videos: 'In sign language:', slot: 'no video yet',
  rule: 'Tells a rule', ruleSource: 'source', lastChecked: 'last checked', validFrom: 'valid from', until: 'until',
  unknown: 'unknown', was: 'Earlier names:', from: 'Leads here:', fromNowhere: 'No step leads here.',
  plans: 'Plans that come by:', noPlans: 'No plan comes by.',

  linesPERSON: 'To people', linesDESK: 'To operators', lineName: 'name', placeholders: 'filled in when it is said',
};
