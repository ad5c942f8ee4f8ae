/** What jsdom lacks of web push, as far as the console uses it. */
export interface FakeBrowser {
  /** The key that the page subscribed with. */
  subscribedFor: string | undefined;
  unsubscribed: boolean;
  /** The browser has a subscription from before. */
  isSubscribed: () => void;
  /** What the person says when asked. */
  answers: (permission: NotificationPermission) => void;
  /** Hands a message of the service worker to the page. */
  tell: (data: unknown) => void;
  remove: () => void;
}

export function fakeBrowser(): FakeBrowser {
  let permission: NotificationPermission = 'default';
  let answered: NotificationPermission = 'granted';
  let subscribed = false;
  const messages = new EventTarget();

  const subscription = {
    endpoint: 'https://push.example.org/1',
    toJSON: () => ({ endpoint: 'https://push.example.org/1', keys: { p256dh: 'point', auth: 'secret' } }),
    unsubscribe: async () => (fake.unsubscribed = true),
  };
  const registration = {
    pushManager: {
      getSubscription: async () => (subscribed ? subscription : null),
      subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
        fake.subscribedFor = applicationServerKey;
        subscribed = true;
        return subscription;
      },
    },
  };
  const fake: FakeBrowser = {
    subscribedFor: undefined,
    unsubscribed: false,
    isSubscribed: () => {
      subscribed = true;
      permission = 'granted';
    },
    answers: (wanted) => (answered = wanted),
    tell: (data) => messages.dispatchEvent(new MessageEvent('message', { data })),
    remove: () => {
      for (const name of ['PushManager', 'Notification']) Reflect.deleteProperty(window, name);
      Reflect.deleteProperty(navigator, 'serviceWorker');
    },
  };
  Object.defineProperty(window, 'PushManager', { configurable: true, value: Object });
  Object.defineProperty(window, 'Notification', {
    configurable: true,
    value: {
      get permission() {
        return permission;
      },
      requestPermission: async () => (permission = answered),
    },
  });
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: {
      ready: Promise.resolve(registration),
      getRegistration: async () => registration,
      addEventListener: messages.addEventListener.bind(messages),
      removeEventListener: messages.removeEventListener.bind(messages),
    },
  });
  return fake;
}
