-- Refunds that weren't begun at Vote's desk, such as on the gateway's dashboard, and that stopped: they failed, or the gateway needs something.
SET LOCAL lock_timeout = '60s';

-- One row for the gateway's name of a refund, as the gateway last said that it stands. Those that never stopped have none.
CREATE TABLE outside_refund (
    id           bigint       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_id   bigint       NOT NULL REFERENCES payment,
    gateway_id   varchar(100) NOT NULL CHECK (gateway_id <> ''),
    state        varchar(16)  NOT NULL CHECK (state IN ('SENT', 'NEEDS_ATTENTION', 'PROCESSED', 'FAILED')),
    -- null where the gateway doesn't say
    amount_minor bigint       CHECK (amount_minor >= 0),
    currency     varchar(3)   CHECK (currency ~ '^[A-Z]{3}$'),
    -- whoever began it wrote that at the gateway
    note         varchar(200) NOT NULL DEFAULT '',
    -- since when it is in that state
    noted_at     timestamptz  NOT NULL,
    -- a person looked, and nothing is to be done; another state opens it again
    seen_by      bigint       REFERENCES staff,
    seen_at      timestamptz,
    reason       varchar(500) NOT NULL DEFAULT '',
    UNIQUE (payment_id, gateway_id),
    CHECK ((amount_minor IS NULL) = (currency IS NULL)),
    CHECK ((seen_by IS NULL) = (seen_at IS NULL) AND (seen_by IS NULL) = (reason = ''))
);
CREATE INDEX outside_refund_waiting ON outside_refund (noted_at, id) WHERE state IN ('NEEDS_ATTENTION', 'FAILED') AND seen_at IS NULL;

-- Payments whose refunds the gateway is to be asked about, because a message, which needn't name its refund, said that one stopped.
CREATE TABLE outside_refund_watch (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    payment_id   bigint      NOT NULL UNIQUE REFERENCES payment,
    -- how often nothing was new
    steps        integer     NOT NULL DEFAULT 0 CHECK (steps >= 0),
    -- when the gateway is asked next. Who takes a row to do so moves this on by a lease.
    next_step_at timestamptz NOT NULL
);
CREATE INDEX outside_refund_watch_due ON outside_refund_watch (next_step_at);

-- What was told before there was this: all of it is asked about once.
INSERT INTO outside_refund_watch (payment_id, next_step_at)
    SELECT DISTINCT p.id, now() FROM gateway_event e JOIN payment p ON p.reference = e.reference AND p.gateway = e.gateway
    WHERE e.event IN ('refund.failed', 'refund.needs-attention') AND p.status <> 'REVERSED';
