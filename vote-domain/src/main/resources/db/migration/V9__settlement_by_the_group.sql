-- Settlement writes many rows by one statement. Here is what made every row cost something.

-- In the order in which settlement takes them, so that a server which still runs and this migration don't wait for each other.
SET LOCAL lock_timeout = '60s';
LOCK TABLE payment, ledger_entry IN ACCESS EXCLUSIVE MODE;

-- JPA takes the ledger's ids five hundred at a time: it uses those that end with the value it was given.
ALTER SEQUENCE ledger_entry_seq INCREMENT BY 500;
-- The next value is 500 from here on, also where none was taken yet.
SELECT setval('ledger_entry_seq', last_value) FROM ledger_entry_seq;

-- Figures are noted once for each statement instead of once for each row: what is equal in its rows becomes one note.
-- Payments are written before their entries, so that the channel is there.
DROP TRIGGER note_ledger_entry ON ledger_entry;
DROP FUNCTION note_ledger_entry();
CREATE FUNCTION note_ledger_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO ledger_fresh
        SELECT e.contest_id, e.contestant_id, coalesce(p.channel, ''), date_trunc('minute', e.created_at),
               sum(e.votes), sum(sign(e.votes) * p.amount_minor), sum(sign(e.votes))
        FROM added e JOIN payment p ON p.id = e.payment_id
        GROUP BY 1, 2, 3, 4;
    RETURN NULL;
END $$;
CREATE TRIGGER note_ledger_entries AFTER INSERT ON ledger_entry
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION note_ledger_entries();

DROP TRIGGER note_checkout_step ON payment;
DROP TRIGGER note_checkout ON payment;
DROP FUNCTION note_checkout();
CREATE FUNCTION note_checkouts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO checkout_fresh
        SELECT contest_id, date_bin('15 minutes', created_at, 'epoch'), checkout_stage(status, replaced_by),
               authorization_url IS NOT NULL, checkout_reason(status, review_reason, gateway_message),
               count(*), sum(amount_minor)
        FROM came
        GROUP BY 1, 2, 3, 4, 5;
    RETURN NULL;
END $$;
CREATE FUNCTION note_checkout_steps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO checkout_fresh
        SELECT contest_id, date_bin('15 minutes', created_at, 'epoch'), checkout_stage(status, replaced_by),
               authorization_url IS NOT NULL, checkout_reason(status, review_reason, gateway_message),
               sum(step), sum(step * amount_minor)
        FROM (SELECT -1 AS step, l.* FROM left_behind l UNION ALL SELECT 1, c.* FROM came c) steps
        GROUP BY 1, 2, 3, 4, 5
        -- what stayed where it was is taken away and added
        HAVING sum(step) <> 0 OR sum(step * amount_minor) <> 0;
    RETURN NULL;
END $$;
CREATE TRIGGER note_checkouts AFTER INSERT ON payment
    REFERENCING NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION note_checkouts();
CREATE TRIGGER note_checkout_steps AFTER UPDATE ON payment
    REFERENCING OLD TABLE AS left_behind NEW TABLE AS came FOR EACH STATEMENT EXECUTE FUNCTION note_checkout_steps();
