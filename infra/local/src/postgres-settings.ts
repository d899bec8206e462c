export type PostgresMode = "durable" | "throwaway";

/** Settings of both modes. Personal data must not reach the log: no details, no parameters, no statements (reliability: 1.9). */
const common = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  password_encryption: "scram-sha-256",
  timezone: "UTC",
  log_timezone: "UTC",
  log_error_verbosity: "terse",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
  log_min_error_statement: "panic",
  jit: "off",
  random_page_cost: "1.1",
};

/** An acknowledged write survives a power cut; limits on statements are the application's. */
const durable = {
  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  shared_buffers: "256MB",
  effective_cache_size: "1GB",
  maintenance_work_mem: "128MB",
  max_wal_size: "2GB",
};

/** As fast as it can be: a crash may lose everything, and the next run starts from nothing. */
const throwaway = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
  shared_buffers: "256MB",
  max_connections: "200",
};

export function settingsFor(mode: PostgresMode): string[] {
  const settings = { ...common, ...(mode === "durable" ? durable : throwaway) };
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
