-- One queue of everything that a person must decide.
SET LOCAL lock_timeout = '60s';

-- A part of the money went back, or other money than was taken, and we didn't ask for it. One row for a payment: it is open until a
-- person has looked, and open again when the gateway tells of another part.
CREATE TABLE partial_refund (
    payment_id   bigint       PRIMARY KEY REFERENCES payment,
    state        varchar(16)  NOT NULL CHECK (state IN ('OPEN', 'DISMISSED', 'GONE')),
    -- how many parts are known
    parts        integer      NOT NULL CHECK (parts > 0),
    -- what went back in all of them; null where one of them doesn't say, or in another currency
    amount_minor bigint       CHECK (amount_minor >= 0),
    currency     varchar(3)   CHECK (currency ~ '^[A-Z]{3}$'),
    noted_at     timestamptz  NOT NULL,
    ended_by     bigint       REFERENCES staff,
    ended_at     timestamptz,
    reason       varchar(500) NOT NULL DEFAULT '',
    CHECK ((amount_minor IS NULL) = (currency IS NULL)),
    CHECK ((ended_at IS NULL) = (state = 'OPEN')),
    CHECK ((ended_by IS NOT NULL) = (state = 'DISMISSED')),
    CHECK ((reason <> '') = (state = 'DISMISSED'))
);

-- Each part once, however often it is told of.
CREATE TABLE partial_refund_part (
    payment_id   bigint      NOT NULL REFERENCES payment,
    -- the gateway's own for it, or else what tells its message from others
    name         varchar(100) NOT NULL CHECK (name <> ''),
    amount_minor bigint      CHECK (amount_minor >= 0),
    currency     varchar(3)  CHECK (currency ~ '^[A-Z]{3}$'),
    heard_at     timestamptz NOT NULL,
    PRIMARY KEY (payment_id, name),
    CHECK ((amount_minor IS NULL) = (currency IS NULL))
);
INSERT INTO partial_refund_part (payment_id, name, heard_at)
    SELECT p.id, CASE WHEN e.source = 'WEBHOOK' THEN e.digest ELSE 'answer' END, min(e.received_at)
    FROM gateway_event e JOIN payment p ON p.reference = e.reference AND p.gateway = e.gateway
    WHERE 'PARTLY_RETURNED' IN (e.outcome, e.last_outcome) AND p.status <> 'REVERSED'
    GROUP BY 1, 2;
INSERT INTO partial_refund (payment_id, state, parts, noted_at)
    SELECT payment_id, 'OPEN', count(*), min(heard_at) FROM partial_refund_part GROUP BY payment_id;

-- A refund that the gateway didn't carry out waits until the money goes back after all, or somebody says why it needn't.
ALTER TABLE refund
    ADD COLUMN given_up_by bigint       REFERENCES staff,
    ADD COLUMN given_up_at timestamptz,
    ADD COLUMN given_up    varchar(500) NOT NULL DEFAULT '',
    ADD CONSTRAINT refund_given_up CHECK (
        (given_up_by IS NULL) = (given_up_at IS NULL) AND (given_up_by IS NULL) = (given_up = '')
        AND (given_up_by IS NULL OR state IN ('FAILED', 'REFUSED')));

-- What waits, by kind, in the order of the queue. Few rows are ever in these.
CREATE INDEX payment_waiting ON payment (coalesce(paid_at, created_at), id) WHERE status = 'REVIEW';
CREATE INDEX payment_waiting_contest ON payment (contest_id, coalesce(paid_at, created_at), id) WHERE status = 'REVIEW';
CREATE INDEX review_decision_waiting ON review_decision (proposed_at, id) WHERE state = 'PROPOSED';
CREATE INDEX refund_proposed ON refund (wanted_at, id) WHERE state = 'PROPOSED';
CREATE INDEX refund_attention ON refund (coalesce(answered_at, wanted_at), id) WHERE state IN ('INTENDED', 'SENT', 'NEEDS_ATTENTION');
CREATE INDEX refund_failed ON refund (ended_at, id) WHERE state IN ('FAILED', 'REFUSED') AND given_up_at IS NULL;
CREATE INDEX dispute_waiting ON dispute (due_at, heard_at, id) WHERE state IN ('OPEN', 'UNKNOWN');
CREATE INDEX reconciliation_difference_waiting ON reconciliation_difference (found_at, id) WHERE state = 'OPEN';
CREATE INDEX partial_refund_waiting ON partial_refund (noted_at, payment_id) WHERE state = 'OPEN';

-- When each kind of comparison last came to its end.
CREATE INDEX reconciliation_run_ended ON reconciliation_run (kind, ended_at) WHERE ended_at IS NOT NULL;
