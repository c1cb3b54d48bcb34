-- A payment that is credited is entered anew in each of its indexes. Hardly any was replaced by another one.
SET LOCAL lock_timeout = '60s';
ALTER TABLE payment DROP CONSTRAINT payment_replaced_by_key;
CREATE UNIQUE INDEX payment_replaced_by ON payment (replaced_by) WHERE replaced_by IS NOT NULL;

-- The list of refunds begins with those that are open, which this doesn't help with.
DROP INDEX refund_wanted;
