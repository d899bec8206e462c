setInterval(() => {}, 1_000);
process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
