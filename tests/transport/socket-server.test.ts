import { createNodeServer } from "../../src/transport/node-server.ts";
import { loadUws } from "../../src/transport/uws-native.ts";
import { createUwsServer } from "../../src/transport/uws-server.ts";
import { socketServerConformance } from "./socket-server.conformance.ts";

socketServerConformance("node-server", createNodeServer);

socketServerConformance("uws-server", (options) => {
  const native = loadUws();
  if (!("uws" in native)) throw new Error(native.refusal);
  return createUwsServer(native.uws, options);
});
