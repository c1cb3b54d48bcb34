#!/bin/sh
# Takes back what configure.sh did to a running Payara domain. Undeploy vote.ear before; restart the domain afterwards.
# May be run again without harm.
#
#   PAYARA_HOME=/opt/payara6 ./unconfigure.sh [options for asadmin, such as --port 4848 --user admin --passwordfile file]
set -eu

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

listener=configs.config.server-config.network-config.protocols.protocol.http-listener-1.http

asadmin set resources.jdbc-resource.jdbc/__default.pool-name=H2Pool
if is_listed list-jdbc-connection-pools votePool; then
  asadmin delete-jdbc-connection-pool votePool
fi
if is_listed list-libraries postgresql.jar; then
  asadmin remove-library postgresql.jar
fi
asadmin set \
  configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=5 \
  $listener.server-header=true \
  $listener.xframe-options=true \
  $listener.cookie-same-site-enabled=false \
  $listener.cookie-same-site-value=None
if asadmin get $listener.xpowered-by > /dev/null 2>&1; then
  asadmin set $listener.xpowered-by=true
fi
if is_jvm_option '-Dproduct.name=Server'; then
  asadmin delete-jvm-options -Dproduct.name=Server
fi
asadmin set-log-attributes --target=server-config \
  com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=0

echo "Payara is as it was. Restart the domain."
