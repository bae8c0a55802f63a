import { type AddressInfo, createServer, type Socket } from "node:net";

/** A partner that speaks raw TCP: whatever a broken server may do on the wire. */
export interface BadPartner {
  url: string;
  host: string;
  stop(): Promise<void>;
}

/** `behave` is called with each connection once the request's head has arrived. */
export async function startBadPartner(behave: (socket: Socket) => void): Promise<BadPartner> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => undefined);
    socket.once("data", () => behave(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}/intake`,
    host,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
