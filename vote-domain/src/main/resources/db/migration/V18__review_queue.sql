-- One queue of everything that a person must decide.
SET LOCAL lock_timeout = '60s';

-- A part of the money went back, or other money than was taken, and we didn't ask for it. One row for a payment: it is open until a
-- person has looked, and open again when the gateway tells of another one.
CREATE TABLE partial_refund (
    payment_id   bigint       PRIMARY KEY REFERENCES payment,
    state        varchar(16)  NOT NULL CHECK (state IN ('OPEN', 'DISMISSED', 'GONE')),
    -- the newest message that told of it; 0 if only the gateway's answers do
    event_id     bigint       NOT NULL CHECK (event_id >= 0),
    -- what it says that went back
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
INSERT INTO partial_refund (payment_id, state, event_id, noted_at)
    SELECT p.id, 'OPEN', coalesce(max(e.id) FILTER (WHERE e.source = 'WEBHOOK'), 0), max(e.received_at)
    FROM gateway_event e JOIN payment p ON p.reference = e.reference AND p.gateway = e.gateway
    WHERE e.outcome = 'PARTLY_RETURNED' AND p.status <> 'REVERSED'
    GROUP BY p.id;

-- What waits, by kind, in the order of the queue. Few rows are ever in these.
CREATE INDEX payment_waiting ON payment (coalesce(paid_at, created_at), id) WHERE status = 'REVIEW';
CREATE INDEX payment_waiting_contest ON payment (contest_id, coalesce(paid_at, created_at), id) WHERE status = 'REVIEW';
CREATE INDEX review_decision_waiting ON review_decision (proposed_at, id) WHERE state = 'PROPOSED';
CREATE INDEX refund_proposed ON refund (wanted_at, id) WHERE state = 'PROPOSED';
CREATE INDEX refund_attention ON refund (wanted_at, id) WHERE state = 'NEEDS_ATTENTION';
CREATE INDEX dispute_waiting ON dispute (due_at, heard_at, id) WHERE state IN ('OPEN', 'UNKNOWN');
CREATE INDEX reconciliation_difference_waiting ON reconciliation_difference (found_at, id) WHERE state = 'OPEN';
CREATE INDEX partial_refund_waiting ON partial_refund (noted_at, payment_id) WHERE state = 'OPEN';

-- When each kind of comparison last came to its end.
CREATE INDEX reconciliation_run_ended ON reconciliation_run (kind, ended_at) WHERE ended_at IS NOT NULL;
