-- Comparing our payments with the gateway's own list.
SET LOCAL lock_timeout = '60s';
CREATE SEQUENCE reconciliation_run_seq;
CREATE TABLE reconciliation_run (
    id           bigint PRIMARY KEY DEFAULT nextval('reconciliation_run_seq'),
    gateway      varchar(20)  NOT NULL,
    kind         varchar(16)  NOT NULL CHECK (kind IN ('HOURLY', 'NIGHTLY', 'ASKED')),
    phase        varchar(16)  NOT NULL DEFAULT 'LISTING' CHECK (phase IN ('LISTING', 'THEIRS', 'OURS', 'HEARD', 'EARLIER', 'DONE')),
    from_at      timestamptz  NOT NULL,
    to_at        timestamptz  NOT NULL,
    -- where in its phase it is: a step is written down only by who found it here
    position     varchar(500),
    pages        bigint       NOT NULL DEFAULT 0,
    theirs       bigint       NOT NULL DEFAULT 0,
    ours         bigint       NOT NULL DEFAULT 0,
    matched      bigint       NOT NULL DEFAULT 0,
    not_ours     bigint       NOT NULL DEFAULT 0,
    settled      bigint       NOT NULL DEFAULT 0,
    differences  bigint       NOT NULL DEFAULT 0,
    unanswered   bigint       NOT NULL DEFAULT 0,
    pauses       integer      NOT NULL DEFAULT 0,
    trouble      varchar(200) NOT NULL DEFAULT '',
    began_at     timestamptz  NOT NULL,
    -- when it is worked on next. Who takes it to do so moves this on by a lease.
    next_step_at timestamptz,
    ended_at     timestamptz,
    CHECK (from_at < to_at),
    CHECK ((ended_at IS NOT NULL) = (phase = 'DONE')),
    CHECK ((next_step_at IS NULL) = (phase = 'DONE'))
);
-- One at a time.
CREATE UNIQUE INDEX reconciliation_run_open ON reconciliation_run (gateway) WHERE ended_at IS NULL;
CREATE INDEX reconciliation_run_kind ON reconciliation_run (gateway, kind, began_at);

-- The lines of the list, while a run compares them.
CREATE TABLE reconciliation_line (
    run_id          bigint      NOT NULL REFERENCES reconciliation_run,
    reference       varchar(100) NOT NULL,
    state           varchar(16) NOT NULL,
    mode            varchar(8),
    amount_minor    bigint,
    requested_minor bigint,
    currency        varchar(8)  NOT NULL,
    paid_at         timestamptz,
    PRIMARY KEY (run_id, reference)
);

CREATE SEQUENCE reconciliation_difference_seq;
CREATE TABLE reconciliation_difference (
    id         bigint PRIMARY KEY DEFAULT nextval('reconciliation_difference_seq'),
    gateway    varchar(20)  NOT NULL,
    reference  varchar(100) NOT NULL,
    kind       varchar(32)  NOT NULL CHECK (kind IN ('THEIRS_ONLY', 'OURS_ONLY', 'CREDITED_WITHOUT_PROOF', 'AMOUNT', 'CURRENCY',
                                                     'MODE', 'TIME', 'STATE', 'PAID_TWICE')),
    state      varchar(16)  NOT NULL CHECK (state IN ('OPEN', 'GONE', 'DISMISSED')),
    payment_id bigint       REFERENCES payment,
    ours       varchar(200) NOT NULL,
    theirs     varchar(200) NOT NULL,
    found_at   timestamptz  NOT NULL,
    seen_at    timestamptz  NOT NULL,
    last_run   bigint       NOT NULL REFERENCES reconciliation_run,
    ended_by   bigint       REFERENCES staff,
    ended_at   timestamptz,
    reason     varchar(500) NOT NULL DEFAULT '',
    UNIQUE (gateway, reference, kind),
    CHECK ((ended_at IS NULL) = (state = 'OPEN')),
    CHECK ((ended_by IS NOT NULL) = (state = 'DISMISSED')),
    CHECK ((reason <> '') = (state = 'DISMISSED'))
);
CREATE INDEX reconciliation_difference_open ON reconciliation_difference (id) WHERE state = 'OPEN';
CREATE INDEX reconciliation_difference_payment ON reconciliation_difference (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX reconciliation_difference_run ON reconciliation_difference (last_run, id);
