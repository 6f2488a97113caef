/**
 * A proxy that lets nothing through and remembers who knocked. The browser sends through it whatever the stand-in
 * did not answer, from pages, extension pages and workers alike, so an empty list proves that nothing left.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ClosedDoor {
  /** For the browser's proxy setting: `http://127.0.0.1:<port>`. */
  readonly address: string;
  /** `GET http://example.com/x` or `CONNECT example.com:443`, oldest first. */
  readonly knocks: readonly string[];
  close(): Promise<void>;
}

/**
 * What Chromium itself asks for from time to time, whatever pages and extensions are open: who is signed in, and
 * whether there are updates. Measured; no switch silences these two. The last is a dictionary for what stands in a
 * field of GitLab's; our own fields are not spelled, see the gallery's test.
 */
const chromiumItself: readonly RegExp[] = [
  /^CONNECT accounts\.google\.com:443$/,
  /^CONNECT update\.googleapis\.com:443$/,
  /^POST http:\/\/update\.googleapis\.com\/service\/update2\//,
  /^CONNECT redirector\.gvt1\.com:443$/,
];

/** True for the few addresses above. */
export function isChromiumItself(knock: string): boolean {
  return chromiumItself.some((pattern) => pattern.test(knock));
}

/** True for what Firefox itself asks Mozilla for, whatever pages and extensions are open. */
export function isFirefoxItself(knock: string): boolean {
  return /^CONNECT (?:[\w-]+\.)+mozilla\.(?:com|net|org):443$/.test(knock);
}

export async function closeDoor(): Promise<ClosedDoor> {
  const knocks: string[] = [];
  const server = createServer((request, response) => {
    knocks.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    knocks.push(`CONNECT ${request.url}`);
    // A browser that has gone away meanwhile is no failure.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    knocks,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
