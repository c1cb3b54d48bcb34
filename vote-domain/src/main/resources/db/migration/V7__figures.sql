-- Figures for those who run contests: sums that are small to read, and exact at every moment.
--
-- Whatever changes a figure is also noted in a table of fresh changes, in the transaction that changes it. Every few
-- seconds the notes are taken out and added to the sums, in one transaction. Who reads adds the sums and the notes that
-- are left, in one statement. So nothing is lost or counted twice, whenever a transaction commits and by whose clock.

-- Votes and money of each contest by the minute: hours and days of any zone are made of them.
CREATE TABLE ledger_minute (
    contest_id   bigint      NOT NULL REFERENCES contest,
    minute       timestamptz NOT NULL,
    votes        bigint      NOT NULL,
    amount_minor bigint      NOT NULL,
    payments     bigint      NOT NULL,
    PRIMARY KEY (contest_id, minute)
);

-- The same from the first vote on, by contestant and by how voters paid.
CREATE TABLE ledger_share (
    contest_id    bigint      NOT NULL REFERENCES contest,
    contestant_id bigint      NOT NULL REFERENCES contestant,
    -- the gateway's word; empty where it didn't say
    channel       varchar(40) NOT NULL,
    votes         bigint      NOT NULL,
    amount_minor  bigint      NOT NULL,
    payments      bigint      NOT NULL,
    PRIMARY KEY (contest_id, contestant_id, channel)
);

-- Ledger entries that aren't in the sums yet. No key, no index: it is written by every credit, and never long.
CREATE TABLE ledger_fresh (
    contest_id    bigint      NOT NULL,
    contestant_id bigint      NOT NULL,
    channel       varchar(40) NOT NULL,
    at            timestamptz NOT NULL,
    votes         bigint      NOT NULL,
    amount_minor  bigint      NOT NULL,
    payments      bigint      NOT NULL
);

CREATE FUNCTION note_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_fresh
        SELECT NEW.contest_id, NEW.contestant_id, coalesce(channel, ''), NEW.created_at,
               NEW.votes, sign(NEW.votes) * amount_minor, sign(NEW.votes)
        FROM payment WHERE id = NEW.payment_id;
    RETURN NULL;
END $$;
-- At the end of the transaction, because the payment's channel may be written after the entry.
CREATE CONSTRAINT TRIGGER note_ledger_entry AFTER INSERT ON ledger_entry DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION note_ledger_entry();

CREATE VIEW ledger_by_minute AS
    SELECT contest_id, minute, votes, amount_minor, payments FROM ledger_minute
    UNION ALL
    SELECT contest_id, date_trunc('minute', at), votes, amount_minor, payments FROM ledger_fresh;

CREATE VIEW ledger_shares AS
    SELECT contest_id, contestant_id, channel, votes, amount_minor, payments FROM ledger_share
    UNION ALL
    SELECT contest_id, contestant_id, channel, votes, amount_minor, payments FROM ledger_fresh;

-- How far checkouts got, by the quarter of an hour in which they began.
CREATE TABLE checkout_quarter (
    contest_id   bigint       NOT NULL REFERENCES contest,
    quarter      timestamptz  NOT NULL,
    -- the payment's status; REPLACED where another attempt took its place
    stage        varchar(16)  NOT NULL,
    -- whether the voter was sent to the gateway's page
    sent         boolean      NOT NULL,
    -- the gateway's words about a failure, or why people must look; empty otherwise
    reason       varchar(200) NOT NULL,
    payments     bigint       NOT NULL,
    amount_minor bigint       NOT NULL,
    PRIMARY KEY (contest_id, quarter, stage, sent, reason)
);

-- Payments that came to a stage (1) or left it (-1).
CREATE TABLE checkout_fresh (
    contest_id   bigint       NOT NULL,
    at           timestamptz  NOT NULL,
    stage        varchar(16)  NOT NULL,
    sent         boolean      NOT NULL,
    reason       varchar(200) NOT NULL,
    payments     bigint       NOT NULL,
    amount_minor bigint       NOT NULL
);

CREATE FUNCTION checkout_stage(status text, replaced_by bigint) RETURNS text IMMUTABLE LANGUAGE sql AS $$
    SELECT CASE WHEN status = 'EXPIRED' AND replaced_by IS NOT NULL THEN 'REPLACED' ELSE status END
$$;
CREATE FUNCTION checkout_reason(status text, review_reason text, message text) RETURNS text IMMUTABLE LANGUAGE sql AS $$
    SELECT coalesce(CASE status WHEN 'FAILED' THEN message WHEN 'REVIEW' THEN review_reason
                                WHEN 'DISMISSED' THEN review_reason END, '')
$$;
CREATE FUNCTION note_checkout() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO checkout_fresh VALUES (
            OLD.contest_id, OLD.created_at, checkout_stage(OLD.status, OLD.replaced_by),
            OLD.authorization_url IS NOT NULL,
            checkout_reason(OLD.status, OLD.review_reason, OLD.gateway_message), -1, -OLD.amount_minor);
    END IF;
    INSERT INTO checkout_fresh VALUES (
        NEW.contest_id, NEW.created_at, checkout_stage(NEW.status, NEW.replaced_by),
        NEW.authorization_url IS NOT NULL,
        checkout_reason(NEW.status, NEW.review_reason, NEW.gateway_message), 1, NEW.amount_minor);
    RETURN NULL;
END $$;
CREATE TRIGGER note_checkout AFTER INSERT ON payment FOR EACH ROW EXECUTE FUNCTION note_checkout();
CREATE TRIGGER note_checkout_step AFTER UPDATE ON payment FOR EACH ROW
    WHEN (OLD.status <> NEW.status
          OR (OLD.authorization_url IS NULL) <> (NEW.authorization_url IS NULL)
          OR OLD.replaced_by IS DISTINCT FROM NEW.replaced_by
          OR OLD.review_reason IS DISTINCT FROM NEW.review_reason
          OR OLD.gateway_message IS DISTINCT FROM NEW.gateway_message)
    EXECUTE FUNCTION note_checkout();

CREATE VIEW checkout_by_quarter AS
    SELECT contest_id, quarter, stage, sent, reason, payments, amount_minor FROM checkout_quarter
    UNION ALL
    SELECT contest_id, date_bin('15 minutes', at, 'epoch'), stage, sent, reason, payments, amount_minor
    FROM checkout_fresh;

-- What is there already.
INSERT INTO ledger_fresh
    SELECT l.contest_id, l.contestant_id, coalesce(p.channel, ''), l.created_at,
           l.votes, sign(l.votes) * p.amount_minor, sign(l.votes)
    FROM ledger_entry l JOIN payment p ON p.id = l.payment_id;
INSERT INTO checkout_fresh
    SELECT contest_id, created_at, checkout_stage(status, replaced_by), authorization_url IS NOT NULL,
           checkout_reason(status, review_reason, gateway_message), 1, amount_minor
    FROM payment;

-- When the gateway was last heard of.
CREATE INDEX gateway_event_heard ON gateway_event (last_received_at) WHERE source = 'WEBHOOK';
