import { openPostgresBackend } from "../../src/jobs/postgres-backend.ts";
import { everyKind } from "./every-kind.ts";

everyKind("Postgres", async () => ({
  env: {},
  name: "postgres",
  openBackend: ({ adminUrl }) => openPostgresBackend(adminUrl, () => {}),
}));
