export const push = {
  title: 'This device',
  on: 'On',
  state: {
    unsupported: 'This browser cannot be notified. Another browser, or ntfy, can.',
    'home-screen-first':
      'On an iPhone or iPad, first add Muster to the home screen: Share, then Add to Home Screen. Open it from there and come back here.',
    denied:
      'Notifications from Muster are blocked here. Allow them in the settings of this site (the lock beside the address), then reload.',
    off: 'Pages to you do not reach this device.',
    waiting: 'A code is on its way to this device. It confirms itself when it arrives.',
    gone: 'The subscription of this device is gone. Turn it on again.',
    on: 'Pages come to this device, also while Muster is closed.',
  },
  turnOn: 'Notify on this device',
  turnOff: 'Turn off',
  again: 'Send the code again',
  refused: 'The browser did not allow notifications. Allow them when it asks.',
  proved: 'This device is notified from now on.',
  sound: 'Ring when a page comes',
  soundHelp: 'While Muster is open. Closed, the device rings as it is set.',
  testSound: 'Try the sound',
  install: 'Install',
  installHelp: 'Installed, Muster opens like an app.',
  installByMenu: 'The menu of the browser can install Muster as an app.',
};
