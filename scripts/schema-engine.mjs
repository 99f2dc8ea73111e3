#!/usr/bin/env node
/*
 * What the Prisma CLI runs in place of its schema engine (PRISMA_SCHEMA_ENGINE_BINARY, set in prisma.config.ts), so
 * that `prisma migrate …` needs no download beyond npm. The work is done in schema-engine/.
 */
import { register } from "tsx/esm/api";

register();
await import("./schema-engine/main.ts");
