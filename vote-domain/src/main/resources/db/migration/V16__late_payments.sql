-- What becomes of a payment that is made after the close: the rule has versions, and each payment the one that its voter was shown.

SET LOCAL lock_timeout = '60s';
LOCK TABLE payment, contest IN ACCESS EXCLUSIVE MODE;

-- REFUND: the money goes back by itself.
ALTER TABLE contest
    DROP CONSTRAINT contest_late_payments_check,
    ADD CONSTRAINT contest_late_payments_check CHECK (late_payments IN ('REVIEW', 'REFUND', 'COUNT_IF_STARTED_IN_TIME')),
    ADD COLUMN late_version integer NOT NULL DEFAULT 1 CHECK (late_version > 0);

-- What voters were told of late payments: the rule, and the close as it was planned then.
CREATE TABLE late_payment_rule (
    contest_id bigint      NOT NULL REFERENCES contest,
    version    integer     NOT NULL CHECK (version > 0),
    rule       varchar(32) NOT NULL CHECK (rule IN ('REVIEW', 'REFUND', 'COUNT_IF_STARTED_IN_TIME')),
    closes_at  timestamptz NOT NULL,
    since      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (contest_id, version)
);
INSERT INTO late_payment_rule (contest_id, version, rule, closes_at, since)
    SELECT id, 1, late_payments, closes_at, created_at FROM contest;

CREATE FUNCTION late_payment_rules_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'late payments'' rules are append-only: % is refused', TG_OP;
END $$;
CREATE TRIGGER late_payment_rules_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON late_payment_rule
    FOR EACH STATEMENT EXECUTE FUNCTION late_payment_rules_are_append_only();

-- Whoever changes the rule or the close makes a version, and nobody else does.
CREATE FUNCTION number_late_payment_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.late_version := 1;
    ELSIF NEW.late_payments <> OLD.late_payments OR NEW.closes_at <> OLD.closes_at THEN
        NEW.late_version := OLD.late_version + 1;
    ELSE
        NEW.late_version := OLD.late_version;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER number_late_payment_rule BEFORE INSERT OR UPDATE ON contest
    FOR EACH ROW EXECUTE FUNCTION number_late_payment_rule();
CREATE FUNCTION keep_late_payment_rule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' OR NEW.late_version <> OLD.late_version THEN
        INSERT INTO late_payment_rule (contest_id, version, rule, closes_at)
            VALUES (NEW.id, NEW.late_version, NEW.late_payments, NEW.closes_at);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_late_payment_rule AFTER INSERT OR UPDATE ON contest
    FOR EACH ROW EXECUTE FUNCTION keep_late_payment_rule();

ALTER TABLE payment
    ADD COLUMN late_version integer NOT NULL DEFAULT 1,
    ADD FOREIGN KEY (contest_id, late_version) REFERENCES late_payment_rule (contest_id, version);

-- A refund that nobody wanted is Vote's own: no second person answers it, and it is wanted once.
ALTER TABLE refund
    ALTER COLUMN wanted_by DROP NOT NULL,
    ADD CONSTRAINT refund_by_itself
        CHECK (wanted_by IS NOT NULL OR answered_by IS NULL AND state NOT IN ('PROPOSED', 'REJECTED', 'WITHDRAWN'));
CREATE UNIQUE INDEX refund_by_itself_once ON refund (payment_id) WHERE wanted_by IS NULL;
