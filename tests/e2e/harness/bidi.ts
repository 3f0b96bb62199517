import { WebSocket } from 'ws';

/** How long Firefox may take to answer a command. */
const COMMAND_TIMEOUT_MS = 20_000;

/** Parts of a message of WebDriver BiDi, https://w3c.github.io/webdriver-bidi/. */
interface BidiMessage {
  type: 'success' | 'error' | 'event';
  id?: number;
  result?: Record<string, unknown>;
  error?: string;
  message?: string;
  method?: string;
  params?: Record<string, unknown>;
}

interface PendingCommand {
  resolve(result: Record<string, unknown>): void;
  reject(error: Error): void;
}

/** A connection that speaks WebDriver BiDi. */
export class BidiConnection {
  private nextId = 0;
  private readonly pending = new Map<number, PendingCommand>();
  private readonly listeners = new Map<string, ((params: Record<string, unknown>) => void)[]>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => this.receive(JSON.parse(String(data)) as BidiMessage));
    socket.on('close', () => {
      for (const { reject } of this.pending.values()) reject(new Error('Firefox is gone.'));
      this.pending.clear();
    });
  }

  static async open(url: string): Promise<BidiConnection> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return new BidiConnection(socket);
  }

  private receive(message: BidiMessage): void {
    if (message.type === 'event') {
      for (const listener of this.listeners.get(message.method ?? '') ?? [])
        listener(message.params ?? {});
      return;
    }
    const command = this.pending.get(message.id ?? -1);
    if (!command) return;
    this.pending.delete(message.id ?? -1);
    if (message.type === 'success') command.resolve(message.result ?? {});
    else command.reject(new Error(`${message.error}: ${message.message}`));
  }

  /** Sends a command; rejects with Firefox's own words where it fails. */
  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.nextId;
    const answer = new Promise<Record<string, unknown>>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.pending.delete(id);
        reject(new Error(`${method} got no answer in ${COMMAND_TIMEOUT_MS} ms.`));
      }, COMMAND_TIMEOUT_MS);
      const settle =
        <T>(action: (value: T) => void) =>
        (value: T) => {
          clearTimeout(timer);
          action(value);
        };
      this.pending.set(id, { resolve: settle(resolve), reject: settle(reject) });
    });
    this.socket.send(JSON.stringify({ id, method, params }));
    return answer;
  }

  /** Calls `listener` on every event of this name. */
  on(event: string, listener: (params: Record<string, unknown>) => void): void {
    this.listeners.set(event, [...(this.listeners.get(event) ?? []), listener]);
  }

  close(): void {
    this.socket.close();
  }
}
