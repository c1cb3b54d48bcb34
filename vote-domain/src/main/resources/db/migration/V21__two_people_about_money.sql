-- Whatever people decide about a payment takes two of them: to count it, not to count it and keep its money, and to take back votes
-- that nobody paid for.
SET LOCAL lock_timeout = '60s';

-- NOT VALID: what one person decided before stays as it was decided.
ALTER TABLE review_decision
    DROP CONSTRAINT review_decision_kind_check,
    DROP CONSTRAINT review_decision_check2,
    DROP CONSTRAINT review_decision_check4,
    ADD CONSTRAINT review_decision_kind_check CHECK (kind IN ('CREDIT', 'DISMISS', 'REVERSE')),
    ADD CONSTRAINT review_decision_by_two CHECK (state NOT IN ('APPROVED', 'REJECTED') OR decided_by <> proposed_by) NOT VALID,
    ADD CONSTRAINT review_decision_rejected_with_words CHECK (state <> 'REJECTED' OR answer <> '') NOT VALID;

-- What was counted by hand may be taken back like any other, once.
DROP INDEX review_decision_made;
CREATE UNIQUE INDEX review_decision_made ON review_decision (payment_id) WHERE state = 'APPROVED' AND kind <> 'REVERSE';
CREATE UNIQUE INDEX review_decision_reversed ON review_decision (payment_id) WHERE state = 'APPROVED' AND kind = 'REVERSE';

-- What goes back, as it was known when the refund was wanted; null in older rows, and where Vote itself gives back the price.
ALTER TABLE refund
    ADD COLUMN amount_minor bigint     CHECK (amount_minor > 0),
    ADD COLUMN currency     varchar(3) CHECK (currency ~ '^[A-Z]{3}$'),
    ADD CONSTRAINT refund_amount CHECK ((amount_minor IS NULL) = (currency IS NULL)),
    ADD CONSTRAINT refund_rejected_with_words CHECK (state <> 'REJECTED' OR answer <> '') NOT VALID;
