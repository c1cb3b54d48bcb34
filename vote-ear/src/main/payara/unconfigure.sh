#!/bin/sh
# Takes back what configure.sh did to a running Payara domain: what it changed gets Payara's own defaults. Undeploy vote.ear before; restart the domain afterwards.
# May be run again without harm.
#
#   PAYARA_HOME=/opt/payara6 ./unconfigure.sh [options for asadmin, such as --port 4848 --user admin --passwordfile file]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
. "$here/asadmin.sh"

asadmin set resources.jdbc-resource.jdbc/__default.pool-name=H2Pool
if is_listed list-jdbc-connection-pools votePool; then
  asadmin delete-jdbc-connection-pool votePool
fi
if is_listed list-libraries postgresql.jar; then
  asadmin remove-library postgresql.jar
fi
asadmin set \
  $threads.max-thread-pool-size=5 \
  $listener.server-header=true \
  $listener.xframe-options=true \
  $listener.cookie-same-site-enabled=false \
  $listener.cookie-same-site-value=None
x_powered_by true
remote_access true
move_if_there "$front_page.payara" "$front_page"
replace_jvm_option -Xmx1g -Xmx512m
remove_jvm_option -XX:+ExitOnOutOfMemoryError
remove_jvm_option -Dproduct.name=Server
asadmin set-log-attributes --target=server-config \
  com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=0

echo "Payara has its own defaults again. Restart the domain."
