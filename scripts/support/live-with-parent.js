// Loaded into the child processes of demo, start and tests: when the parent is gone, however it went, so is the child.
if (process.channel) {
  process.on("disconnect", () => {
    setTimeout(() => process.exit(1), 5_000).unref();
    process.kill(process.pid, "SIGTERM");
  });
  process.channel.unref();
}
