-- What staff need to look after payments: how the voter paid, decisions about reviewed payments, and quick searches.

-- The gateway's word for how the voter paid, such as card or ussd; null until it said so.
ALTER TABLE payment ADD COLUMN channel varchar(40) CHECK (channel <> '');

-- DISMISSED: a person decided not to count it.
ALTER TABLE payment
    DROP CONSTRAINT payment_status_check,
    ADD CONSTRAINT payment_status_check
        CHECK (status IN ('OPEN', 'CREDITED', 'REVERSED', 'FAILED', 'EXPIRED', 'REVIEW', 'DISMISSED')),
    ADD CONSTRAINT payment_dismissed_check CHECK (status <> 'DISMISSED' OR review_reason IS NOT NULL);

-- What became of the same bytes when they came again; null while they came once.
ALTER TABLE gateway_event ADD COLUMN last_outcome varchar(32);

-- What people decided about a payment in review. A credit is proposed by one and approved by another; the payment moves
-- in the transaction of the approval. A dismissal is one person's, and settled at once.
CREATE SEQUENCE review_decision_seq;
CREATE TABLE review_decision (
    id          bigint PRIMARY KEY DEFAULT nextval('review_decision_seq'),
    payment_id  bigint       NOT NULL REFERENCES payment,
    kind        varchar(16)  NOT NULL CHECK (kind IN ('CREDIT', 'DISMISS')),
    state       varchar(16)  NOT NULL CHECK (state IN ('PROPOSED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    reason      varchar(500) NOT NULL CHECK (reason <> ''),
    proposed_by bigint       NOT NULL REFERENCES staff,
    proposed_at timestamptz  NOT NULL,
    decided_by  bigint       REFERENCES staff,
    decided_at  timestamptz,
    answer      varchar(500) NOT NULL DEFAULT '',
    CHECK ((state = 'PROPOSED') = (decided_by IS NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
    -- the second person is another one
    CHECK (kind <> 'CREDIT' OR state NOT IN ('APPROVED', 'REJECTED') OR decided_by <> proposed_by),
    CHECK (state <> 'WITHDRAWN' OR decided_by = proposed_by),
    CHECK (kind <> 'DISMISS' OR state = 'APPROVED')
);
CREATE INDEX review_decision_payment ON review_decision (payment_id, id);
-- One question at a time, and one decision for good.
CREATE UNIQUE INDEX review_decision_open ON review_decision (payment_id) WHERE state = 'PROPOSED';
CREATE UNIQUE INDEX review_decision_made ON review_decision (payment_id) WHERE state = 'APPROVED';

CREATE FUNCTION review_decision_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' OR OLD.state <> 'PROPOSED' THEN
        RAISE EXCEPTION 'a decision that was made stays: % is refused', TG_OP;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER review_decision_stays BEFORE UPDATE OR DELETE ON review_decision
    FOR EACH ROW EXECUTE FUNCTION review_decision_stays();

-- Searches. Every one of these is also paid for when a payment is made and credited, so there is one for each way of
-- looking that finds few among many, and none for what a walk along another one finds soon.
CREATE INDEX payment_created ON payment (created_at, id);
CREATE INDEX payment_paid ON payment (paid_at DESC NULLS LAST, id DESC);
CREATE INDEX payment_amount ON payment (amount_minor, id);
CREATE INDEX payment_contestant ON payment (contestant_id, created_at, id);
-- whole addresses and domains alike
CREATE INDEX payment_email ON payment (split_part(lower(email), '@', 2), lower(email));
-- the few that aren't credited
CREATE INDEX payment_uncredited ON payment (status, created_at, id) WHERE status <> 'CREDITED';
CREATE INDEX payment_reviewed ON payment (review_reason, created_at, id) WHERE review_reason IS NOT NULL;
CREATE INDEX payment_channel ON payment (channel, created_at, id) WHERE channel IS NOT NULL;
CREATE INDEX payment_message ON payment (created_at, id) INCLUDE (gateway_message) WHERE gateway_message IS NOT NULL;

-- The key of references also finds what begins with some letters, whatever the database's collation.
ALTER TABLE checkout_key DROP CONSTRAINT checkout_key_reference_fkey;
ALTER TABLE payment DROP CONSTRAINT payment_reference_key;
CREATE UNIQUE INDEX payment_reference_key ON payment (reference varchar_pattern_ops);
ALTER TABLE checkout_key ADD CONSTRAINT checkout_key_reference_fkey
    FOREIGN KEY (reference) REFERENCES payment (reference) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX gateway_event_received ON gateway_event (received_at, id);
CREATE INDEX gateway_event_event ON gateway_event (event, received_at, id);
CREATE INDEX gateway_event_outcome ON gateway_event (outcome, received_at, id);
