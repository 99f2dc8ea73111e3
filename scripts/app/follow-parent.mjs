// Loaded into the application's process before Next: it ends with the process that started it, also when that one is
// killed, so that the port is free for the next start.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
