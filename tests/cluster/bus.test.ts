import { createMemoryBus } from "../../src/cluster/memory-bus.ts";
import { busConformance } from "./bus-conformance.ts";

busConformance("memory", { connect: async () => createMemoryBus(), instancesMax: 1 });
