SELECT count(*) FROM ledger_entries AS e
WHERE ($1 = '' OR e.subject_kind = $1) AND ($2 = 0 OR e.subject_id = $2) AND ($3 = 0 OR e.actor_person_id = $3) AND ($4 = '' OR e.verb = $4)
