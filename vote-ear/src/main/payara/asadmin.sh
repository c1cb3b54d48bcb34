# What configure.sh and unconfigure.sh share: asadmin with the options that they were given, and what it knows of the domain.
# shellcheck shell=sh

: "${PAYARA_HOME:?is the folder that Payara was unpacked to: set it}"
connection=$*
asadmin() {
  # shellcheck disable=SC2086 # several words on purpose
  "$PAYARA_HOME/bin/asadmin" --interactive=false $connection "$@"
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
add_jvm_option() {
  asadmin create-jvm-options "$(escaped "$1")"
}
remove_jvm_option() {
  if is_jvm_option "$1"; then
    asadmin delete-jvm-options "$(escaped "$1")"
  fi
}
replace_jvm_option() {
  if is_jvm_option "$1"; then
    asadmin delete-jvm-options "$(escaped "$1")"
    add_jvm_option "$2"
  fi
}
# A colon separates options.
escaped() {
  printf '%s' "$1" | sed 's/:/\\:/g'
}
move_if_there() {
  if [ -f "$1" ]; then
    mv "$1" "$2"
  fi
}
remote_access() {
  asadmin set \
    $network.network-listeners.network-listener.http-listener-2.enabled="$1" \
    $server.iiop-service.iiop-listener.orb-listener-1.enabled="$1" \
    $server.iiop-service.iiop-listener.SSL.enabled="$1" \
    $server.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled="$1" \
    $server.admin-service.jmx-connector.system.enabled="$1"
}

pool=resources.jdbc-connection-pool.votePool
server=configs.config.server-config
network=$server.network-config
listener=$network.protocols.protocol.http-listener-1.http
threads=$server.thread-pools.thread-pool.http-thread-pool
front_page=$PAYARA_HOME/glassfish/domains/${PAYARA_DOMAIN:-domain1}/docroot/index.html
