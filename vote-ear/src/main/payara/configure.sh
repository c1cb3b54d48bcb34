#!/bin/sh
# Makes a running Payara domain ready for vote.ear: PostgreSQL's driver, a connection pool, the default data source, and an
# HTTP listener without a banner. May be run again without harm; unconfigure.sh takes it back. Restart the domain afterwards.
#
#   PAYARA_HOME=/opt/payara6 ./configure.sh [options for asadmin, such as --port 4848 --user admin --passwordfile file]
#
# The pool takes its place and credentials from the environment of the domain: VOTE_DB_URL, VOTE_DB_USER, VOTE_DB_PASSWORD
# (or the system property vote.db.url, ...). How many connections it may open, VOTE_DB_POOL_SIZE says to this script; without it,
# a pool that is there keeps its size, and a new one gets 40.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
. "$here/asadmin.sh"

# The driver, into the domain's lib; an earlier one is replaced.
if is_listed list-libraries postgresql.jar; then
  asadmin remove-library postgresql.jar
fi
asadmin add-library "$here/postgresql.jar"

if ! is_listed list-jdbc-connection-pools votePool; then
  asadmin create-jdbc-connection-pool \
    --datasourceclassname=org.postgresql.ds.PGSimpleDataSource --restype=javax.sql.DataSource votePool
  asadmin set $pool.max-pool-size=40
fi
if [ -n "${VOTE_DB_POOL_SIZE:-}" ]; then
  asadmin set $pool.max-pool-size="$VOTE_DB_POOL_SIZE"
fi

# shellcheck disable=SC2016 # Payara itself looks the values up, when it opens a connection
asadmin set \
  $pool.property.url='${MPCONFIG=vote.db.url:jdbc:postgresql://127.0.0.1:5432/vote}' \
  $pool.property.user='${MPCONFIG=vote.db.user:vote}' \
  $pool.property.password='${MPCONFIG=vote.db.password:}'

# A connection that is given out answers, or is replaced; who gets none within five seconds is told so.
# What the driver says of a failing row may hold personal data: it stays out of the log.
asadmin set \
  $pool.steady-pool-size=4 \
  $pool.max-wait-time-in-millis=5000 \
  $pool.connection-validation-method=custom-validation \
  $pool.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation \
  $pool.is-connection-validation-required=true \
  $pool.validate-atmost-once-period-in-seconds=10 \
  $pool.fail-all-connections=true \
  $pool.property.logServerErrorDetail=false \
  $pool.property.reWriteBatchedInserts=true \
  $pool.property.tcpKeepAlive=true \
  $pool.property.socketTimeout=300 \
  resources.jdbc-resource.jdbc/__default.pool-name=votePool

# Enough threads for voters who wait on the gateway; no product's name in an answer; Vote sets its own frame options; the
# container's session cookie stays away from other sites.
asadmin set \
  $threads.max-thread-pool-size=200 \
  $listener.server-header=false \
  $listener.xframe-options=false \
  $listener.cookie-same-site-enabled=true \
  $listener.cookie-same-site-value=Lax

x_powered_by false

# Nothing but what voters use and what administrators need: no second HTTP listener with the product's own certificate, no
# remote EJBs, no JMX from outside, and no page of the product's at /.
remote_access false
move_if_there "$front_page" "$front_page.payara"

# A heap that was tested, and an end instead of a half-life when it isn't enough; the service starts it again.
replace_jvm_option -Xmx512m -Xmx1g
is_jvm_option -XX:+ExitOnOutOfMemoryError || add_jvm_option -XX:+ExitOnOutOfMemoryError

# What the server says of itself on its own error pages, which are those outside of /vote.
is_jvm_option '-Dproduct.name=.*' || add_jvm_option -Dproduct.name=Server

# A log that can't fill the disk: 25 files of 2 MB.
asadmin set-log-attributes --target=server-config \
  com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=25

echo "Payara is ready for Vote. Restart the domain, then deploy vote.ear."
