/** What the incident service tells over its event stream. */
export type Change = { type: 'changed'; incidentId: string; upTo: number } | { type: 'resync' };
export type Connection = 'connecting' | 'live' | 'lost';

interface Message {
  change?: Change;
  connection?: Connection;
}

const url = '/api/incident/v1/stream';
const name = 'muster-changes';
const firstRetry = 2000;
const lastRetry = 30_000;

/**
 * One event stream for the whole browser: the tab that holds the lock reads it and passes on to the
 * others what it hears. When that tab closes, another takes over.
 */
export function listen(onChange: (change: Change) => void, onConnection: (state: Connection) => void): () => void {
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  const stop = new AbortController();
  let leads = false;
  let latest: Connection = 'connecting';

  function tell(message: Message) {
    hear(message);
    channel?.postMessage(message);
  }

  function hear({ change, connection }: Message) {
    if (connection) {
      latest = connection;
      onConnection(connection);
    }
    if (change) onChange(change);
  }

  channel?.addEventListener('message', (event: MessageEvent<Message | 'who-leads'>) => {
    if (event.data === 'who-leads') {
      if (leads) channel.postMessage({ connection: latest });
    } else {
      hear(event.data);
    }
  });
  channel?.postMessage('who-leads');

  const lead = () => {
    leads = true;
    return read(tell, stop.signal);
  };
  if (navigator.locks) {
    navigator.locks.request(name, { signal: stop.signal }, lead).catch(() => undefined);
  } else {
    void lead();
  }

  return () => {
    stop.abort();
    channel?.close();
  };
}

/** Reads until told to stop; a stream that ends is opened again, ever more patiently while it fails. */
async function read(tell: (message: Message) => void, stop: AbortSignal): Promise<void> {
  let wait = firstRetry;
  while (!stop.aborted) {
    const lived = await readOnce(tell, stop);
    if (stop.aborted) return;
    wait = lived ? firstRetry : Math.min(wait * 2, lastRetry);
    await pause(wait);
  }
}

/** Until the time is over, or the machine has a network again. */
function pause(time: number): Promise<void> {
  return new Promise((resume) => {
    const go = () => {
      window.clearTimeout(timer);
      window.removeEventListener('online', go);
      resume();
    };
    const timer = window.setTimeout(go, time);
    window.addEventListener('online', go);
  });
}

function readOnce(tell: (message: Message) => void, stop: AbortSignal): Promise<boolean> {
  return new Promise((done) => {
    const source = new EventSource(url);
    let lived = false;
    const end = () => {
      source.close();
      tell({ connection: 'lost' });
      done(lived);
    };
    source.addEventListener('open', () => {
      lived = true;
      tell({ connection: 'live' });
    });
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      const { incidentId, upTo } = JSON.parse(event.data) as { incidentId: string; upTo: number };
      tell({ change: { type: 'changed', incidentId, upTo } });
    });
    source.addEventListener('resync', () => tell({ change: { type: 'resync' } }));
    source.addEventListener('error', end);
    stop.addEventListener('abort', () => {
      source.close();
      done(lived);
    });
  });
}
