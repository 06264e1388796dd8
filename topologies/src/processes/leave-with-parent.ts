// Loaded into every process of the distributed topology before its own code: when the process that started it is gone,
// however it went, the channel between the two closes, and this process stops as it would on SIGTERM. It never keeps the
// process running by itself.
process.once('disconnect', () => {
  if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(1);
});
process.channel?.unref();
