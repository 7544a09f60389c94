/** In place of `src/transport/choose-server.ts`: nothing here opens a port. */
export function chooseServer(): never {
  throw new Error("the simulation brings its own socket server");
}
