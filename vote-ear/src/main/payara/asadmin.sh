# What configure.sh and unconfigure.sh share: asadmin with the options that they were given, and what it knows of the domain.
# shellcheck shell=sh

connection=$*
asadmin() {
  # shellcheck disable=SC2086 # several words on purpose
  "${PAYARA_HOME:?is the folder that Payara was unpacked to: set it}/bin/asadmin" --interactive=false $connection "$@"
}
is_listed() {
  asadmin "$1" | grep -q "^$2\$"
}
is_jvm_option() {
  asadmin list-jvm-options | grep -qe "^$1\$"
}
# Payara 7 has no such header any more.
x_powered_by() {
  if asadmin get $listener.xpowered-by > /dev/null 2>&1; then
    asadmin set $listener.xpowered-by="$1"
  fi
}

pool=resources.jdbc-connection-pool.votePool
listener=configs.config.server-config.network-config.protocols.protocol.http-listener-1.http
threads=configs.config.server-config.thread-pools.thread-pool.http-thread-pool
