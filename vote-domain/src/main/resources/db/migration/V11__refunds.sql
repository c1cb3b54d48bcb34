-- Refunds that staff want. The intent is stored before the gateway hears of it, because the gateway has no key that would keep a repeated
-- request from giving the money back twice.
CREATE SEQUENCE refund_seq;
CREATE TABLE refund (
    id              bigint PRIMARY KEY DEFAULT nextval('refund_seq'),
    payment_id      bigint       NOT NULL REFERENCES payment,
    state           varchar(16)  NOT NULL CHECK (state IN ('PROPOSED', 'INTENDED', 'SENT', 'NEEDS_ATTENTION', 'PROCESSED', 'FAILED',
                                                           'REFUSED', 'REJECTED', 'WITHDRAWN')),
    reason          varchar(500) NOT NULL CHECK (reason <> ''),
    wanted_by       bigint       NOT NULL REFERENCES staff,
    wanted_at       timestamptz  NOT NULL,
    answered_by     bigint       REFERENCES staff,
    answered_at     timestamptz,
    answer          varchar(500) NOT NULL DEFAULT '',
    -- the gateway's own name for it
    gateway_id      varchar(64),
    gateway_message varchar(200) NOT NULL DEFAULT '',
    steps           integer      NOT NULL DEFAULT 0 CHECK (steps >= 0),
    -- when the gateway is asked next. Who takes a refund to do so moves this on by a lease.
    next_step_at    timestamptz,
    ended_at        timestamptz,
    CHECK ((answered_by IS NULL) = (answered_at IS NULL)),
    CHECK (state <> 'PROPOSED' OR answered_by IS NULL),
    -- the second person is another one
    CHECK (state <> 'REJECTED' OR answered_by <> wanted_by),
    CHECK (answered_by <> wanted_by OR state = 'WITHDRAWN'),
    CHECK ((next_step_at IS NOT NULL) = (state IN ('INTENDED', 'SENT', 'NEEDS_ATTENTION'))),
    CHECK ((ended_at IS NULL) = (state IN ('PROPOSED', 'INTENDED', 'SENT', 'NEEDS_ATTENTION')))
);
CREATE INDEX refund_payment ON refund (payment_id, id);
-- One at a time.
CREATE UNIQUE INDEX refund_open ON refund (payment_id) WHERE ended_at IS NULL;
CREATE INDEX refund_due ON refund (next_step_at) WHERE next_step_at IS NOT NULL;
CREATE INDEX refund_wanted ON refund (wanted_at DESC, id DESC);
