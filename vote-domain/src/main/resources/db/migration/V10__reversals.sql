-- What the gateway gives back is taken back. Until here that was only noted, and the votes stayed, as they still do where a part of the
-- money went back. Reconciliation finds what was noted and not taken back.
UPDATE gateway_event SET outcome = 'PARTLY_RETURNED' WHERE outcome = 'REVERSED_AT_GATEWAY';
UPDATE gateway_event SET last_outcome = 'PARTLY_RETURNED' WHERE last_outcome = 'REVERSED_AT_GATEWAY';
