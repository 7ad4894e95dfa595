-- A reminder is no change of the record: whoever is about to sign need not read it again.
UPDATE applications SET reminded_at = $2 WHERE id = $1
