-- Disputes, as the gateway tells of them. They move no votes: at the end of one the gateway is asked about the charge.
SET LOCAL lock_timeout = '60s';
CREATE SEQUENCE dispute_seq;
CREATE TABLE dispute (
    id           bigint PRIMARY KEY DEFAULT nextval('dispute_seq'),
    payment_id   bigint      NOT NULL REFERENCES payment,
    gateway      varchar(20) NOT NULL,
    -- the gateway's own name for it
    gateway_id   varchar(64) NOT NULL CHECK (gateway_id <> ''),
    state        varchar(16) NOT NULL CHECK (state IN ('OPEN', 'WITH_BANK', 'UNKNOWN', 'WON', 'LOST')),
    -- the gateway's own words
    word         varchar(60) NOT NULL DEFAULT '',
    resolution   varchar(60) NOT NULL DEFAULT '',
    category     varchar(60) NOT NULL DEFAULT '',
    stage        varchar(60) NOT NULL DEFAULT '',
    amount_minor bigint      CHECK (amount_minor >= 0),
    currency     varchar(3)  CHECK (currency ~ '^[A-Z]{3}$'),
    -- by our clock; the other moments are by the gateway's
    heard_at     timestamptz NOT NULL,
    opened_at    timestamptz,
    due_at       timestamptz,
    resolved_at  timestamptz,
    told_at      timestamptz,
    steps        integer     NOT NULL DEFAULT 0 CHECK (steps >= 0),
    -- when the gateway is asked next, about the dispute or, at its end, about the charge. Who takes one to ask moves this on by a lease.
    next_step_at timestamptz,
    -- when that was settled
    closed_at    timestamptz,
    UNIQUE (gateway, gateway_id),
    CHECK ((amount_minor IS NULL) = (currency IS NULL)),
    CHECK ((resolved_at IS NOT NULL) = (state IN ('WON', 'LOST'))),
    CHECK (closed_at IS NULL OR state IN ('WON', 'LOST')),
    -- none is forgotten
    CHECK ((next_step_at IS NULL) = (closed_at IS NOT NULL))
);
CREATE INDEX dispute_payment ON dispute (payment_id, id);
CREATE INDEX dispute_due ON dispute (next_step_at) WHERE next_step_at IS NOT NULL;
