-- The row is the lock that orders all writers; on SQLite the transaction already holds the writer's place.
UPDATE ledger_state SET size = size WHERE only_row = 1 RETURNING size, frontier
