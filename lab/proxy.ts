import http from 'node:http';
import net from 'node:net';
import { type LabServer, listen } from './server.ts';

/**
 * A CONNECT proxy that leads every host name to the lab's server: Firefox has no switch that maps names to a loopback
 * port. The proxy never connects to the outside.
 */
export async function startProxy(labPort: number): Promise<LabServer> {
  const sockets = new Set<net.Socket>();
  const proxy = http.createServer((_, response) => response.writeHead(502).end());
  proxy.on('connect', (_, client: net.Socket, head: Buffer) => {
    const upstream = net.connect(labPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      const end = () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      };
      socket.on('error', end).on('close', end);
    }
  });
  const port = await listen(proxy);
  return {
    port,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
