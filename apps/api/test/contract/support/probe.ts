import { connect } from "node:net";
import { request as httpRequest } from "node:http";

export interface Probed {
  readonly status: number;
  readonly code: string | undefined;
  readonly bytes: number;
  readonly milliseconds: number;
  /** Of this thread, which is server and client in one: unlike the clock it does not count what else the machine does. */
  readonly cpuMilliseconds: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Probe {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** Sends what `fetch` would not: any header, any bytes. */
export function send(url: string, { method = "POST", headers = {}, body = "" }: Probe): Promise<Probed> {
  const started = performance.now();
  const startedCpu = process.threadCpuUsage();
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      url,
      {
        method,
        headers: {
          ...("transfer-encoding" in headers ? {} : { "content-length": String(Buffer.byteLength(body)) }),
          ...headers,
        },
        agent: false,
      },
      (response) => {
        const chunks: Buffer[] = [];
        const done = (): void => {
          const text = Buffer.concat(chunks).toString("utf8");
          resolve({
            status: response.statusCode ?? 0,
            code: codeOf(text),
            bytes: Buffer.byteLength(text),
            milliseconds: performance.now() - started,
            cpuMilliseconds: cpuSince(startedCpu),
            text,
            headers: response.headers,
          });
        };
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          chunks.push(chunk);
          bytes += chunk.length;
          // The answer is whole when its length is; the connection may stay open a little longer.
          if (bytes >= Number(response.headers["content-length"])) done();
        });
        response.on("end", done);
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

/** A well-formed GraphQL request. */
export const ask = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Probed> =>
  send(url, {
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

function codeOf(text: string): string | undefined {
  try {
    return JSON.parse(text).errors?.[0]?.extensions?.code;
  } catch {
    return undefined;
  }
}

/** Writes pieces to a connection one by one and waits until the server closes it. */
export function rawExchange(
  port: number,
  pieces: readonly string[],
  pauseMilliseconds: number,
): Promise<{ text: string; milliseconds: number }> {
  const started = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    let next = 0;
    const timer = setInterval(() => {
      const piece = pieces[next++];
      if (piece !== undefined && socket.writable) socket.write(piece);
    }, pauseMilliseconds);
    const done = (): void => {
      clearInterval(timer);
      resolve({ text, milliseconds: performance.now() - started });
    };
    socket.on("data", (chunk) => (text += chunk.toString("utf8")));
    socket
      .on("end", () => socket.end())
      .on("error", () => {})
      .on("close", done);
  });
}
